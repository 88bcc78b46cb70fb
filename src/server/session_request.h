// SPDX-License-Identifier: Apache-2.0
/// The bodies of the API's POST requests.
#pragma once

#include <string_view>

#include "server/bad_message.h"
#include "store/session_record.h"

namespace clamshell {

struct SessionRequest {
  Source source{};
  Dose plan;
};

/// What the plan leaves out is as Dose has it. Throws BadMessage.
SessionRequest parse_session_request(std::string_view text);

/// All three members, each null where the person said nothing. Throws BadMessage.
Answers parse_answers(std::string_view text);

}  // namespace clamshell
