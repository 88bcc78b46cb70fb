// SPDX-License-Identifier: Apache-2.0
/// The text messages of a live session: a JSON object with a command and its time, or with who is to speak.
#pragma once

#include <string_view>
#include <variant>

#include "wire/bad_message.h"
#include "workout/instruction.h"

namespace clamshell {

/// Refuses whatever is not exactly a command with a time and, beside "end_set", a number of repetitions.
/// Throws BadMessage.
Instruction parse_command(std::string_view message);

/// Of several screens that show a session, whether this one is to speak.
struct VoiceWish {
  bool is_here{};
};

/// A command, or {"voice": "here"|"elsewhere"}. Throws BadMessage.
std::variant<Instruction, VoiceWish> parse_text_message(std::string_view message);

}  // namespace clamshell
