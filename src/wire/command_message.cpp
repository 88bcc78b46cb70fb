// SPDX-License-Identifier: Apache-2.0
#include "wire/command_message.h"

#include <algorithm>
#include <array>
#include <utility>

#include "wire/message_numbers.h"
#include "wire/read_json.h"

namespace clamshell {
namespace {

constexpr std::array<std::pair<std::string_view, Command>, 7> kCommands{{{"pause", Command::pause},
                                                                         {"resume", Command::resume},
                                                                         {"start_anyway", Command::start_anyway},
                                                                         {"end_set", Command::end_set},
                                                                         {"skip_rest", Command::skip_rest},
                                                                         {"end_session", Command::end_session},
                                                                         {"tick", Command::tick}}};

Command command_of(const std::string& name) {
  const auto* const found = std::ranges::find(kCommands, name, [](const auto& command) { return command.first; });
  if (found == kCommands.end()) throw BadMessage("There is no such command.");
  return found->second;
}

Seconds time_of(const nlohmann::json& message) {
  const auto time = message.find("time_us");
  if (time == message.end() || !time->is_number_unsigned())
    throw BadMessage("\"time_us\" must be a whole number of microseconds since 1970.");
  return message_time(time->get<std::uint64_t>());
}

VoiceWish wish_in(const nlohmann::json& object) {
  const std::string place = read_string(object, "voice");
  if (place != "here" && place != "elsewhere") throw BadMessage("\"voice\" must be \"here\" or \"elsewhere\".");
  return {place == "here"};
}

Instruction command_in(const nlohmann::json& object) {
  Instruction instruction{command_of(read_string(object, "command")), time_of(object), {}};
  if (object.contains("repetitions")) {
    if (instruction.command != Command::end_set) throw BadMessage("\"repetitions\" belongs beside \"end_set\" only.");
    constexpr int kMost = 1000;
    instruction.repetitions = read_int(object, "repetitions", 0, kMost);
  }
  return instruction;
}

}  // namespace

Instruction parse_command(std::string_view message) {
  return command_in(read_object(message, {"command", "time_us", "repetitions"}));
}

std::variant<Instruction, VoiceWish> parse_text_message(std::string_view message) {
  const auto object = read_object(message, {"command", "time_us", "repetitions", "voice"});
  if (!object.contains("voice")) return command_in(object);
  if (object.size() > 1) throw BadMessage("\"voice\" stands alone.");
  return wish_in(object);
}

}  // namespace clamshell
