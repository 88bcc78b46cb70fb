// SPDX-License-Identifier: Apache-2.0
/// What is asked for besides the password.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/route.h"

namespace clamshell {

/// With the password right: why the person may not come in yet. code: of the app, or a recovery code, which is used up.
/// Nothing: nothing is asked for, or the code is right.
std::optional<Response> refuse_second_factor(Call& call, const Person& person, const std::optional<std::string>& code);

/// {"code", "expires"} of a new one-time code for call.person, in place of an earlier one.
Json keep_new_one_time_code(const Call& call);

/// Of a one-time code as it was made, however it was typed.
std::string digest_of_typed(std::string_view code);

/// Slows down guessing whoever's, from wherever.
Response refuse_for_a_minute();

}  // namespace clamshell
