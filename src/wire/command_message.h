// SPDX-License-Identifier: Apache-2.0
/// The text message of a live session: a JSON object with a command and its time.
#pragma once

#include <string_view>

#include "wire/bad_message.h"
#include "workout/instruction.h"

namespace clamshell {

/// Refuses whatever is not exactly a command with a time and, beside "end_set", a number of repetitions.
/// Throws BadMessage.
Instruction parse_command(std::string_view message);

}  // namespace clamshell
