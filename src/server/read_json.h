// SPDX-License-Identifier: Apache-2.0
/// JSON from an untrusted sender: objects with known members of known types and ranges, and nothing else.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "server/bad_message.h"

namespace clamshell {

/// One JSON object with no other members than these. Throws BadMessage.
nlohmann::json read_object(std::string_view text, std::initializer_list<std::string_view> members);

/// The member, which must be a whole number from `least` to `most`. Throws BadMessage.
int read_int(const nlohmann::json& object, std::string_view member, int least, int most);

/// The member, which must be a string. Throws BadMessage.
std::string read_string(const nlohmann::json& object, std::string_view member);

}  // namespace clamshell
