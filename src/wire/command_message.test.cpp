// SPDX-License-Identifier: Apache-2.0
#include "wire/command_message.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace clamshell {
namespace {

TEST(CommandMessage, is_a_command_at_a_time) {
  const Instruction pause = parse_command(R"({"command": "pause", "time_us": 1500000})");
  EXPECT_EQ(pause.command, Command::pause);
  EXPECT_EQ(pause.time, Seconds{1.5});
  EXPECT_FALSE(pause.repetitions);
  EXPECT_EQ(parse_command(R"({"command": "start_anyway", "time_us": 0})").command, Command::start_anyway);
  EXPECT_EQ(parse_command(R"({"time_us": 7, "command": "tick"})").command, Command::tick);
}

TEST(CommandMessage, may_tell_how_many_repetitions_ended_the_set) {
  EXPECT_EQ(parse_command(R"({"command": "end_set", "time_us": 1, "repetitions": 15})").repetitions, 15);
  EXPECT_FALSE(parse_command(R"({"command": "end_set", "time_us": 1})").repetitions);
}

TEST(CommandMessage, is_refused_if_anything_else_stands_there) {
  for (const std::string message : {
           "",
           "{}",
           "null",
           "[]",
           "\"pause\"",
           "{\"command\": \"pause\", \"time_us\": 1",
           "\xFF",
           R"({"command": "pause"})",
           R"({"time_us": 1})",
           R"({"command": "Pause", "time_us": 1})",
           R"({"command": 1, "time_us": 1})",
           R"({"command": null, "time_us": 1})",
           R"({"command": ["pause"], "time_us": 1})",
           R"({"command": "pause", "time_us": "1"})",
           R"({"command": "pause", "time_us": 1.5})",
           R"({"command": "pause", "time_us": -1})",
           R"({"command": "pause", "time_us": 1e300})",
           R"({"command": "pause", "time_us": 253402300800000000})",
           R"({"command": "pause", "time_us": 99999999999999999999999})",
           R"({"command": "pause", "time_us": 1, "extra": 1})",
           R"({"command": "pause", "time_us": 1} {})",
           R"({"command": "pause", "time_us": 1, "repetitions": 3})",
           R"({"command": "end_set", "time_us": 1, "repetitions": -1})",
           R"({"command": "end_set", "time_us": 1, "repetitions": 1001})",
           R"({"command": "end_set", "time_us": 1, "repetitions": 2.5})",
           R"({"command": "end_set", "time_us": 1, "repetitions": null})",
       })
    EXPECT_THROW(parse_command(message), BadMessage) << message;
}

TEST(CommandMessage, may_instead_say_whether_this_screen_is_to_speak) {
  const auto is_here = [](const std::string& message) {
    return std::get<VoiceWish>(parse_text_message(message)).is_here;
  };
  EXPECT_TRUE(is_here(R"({"voice": "here"})"));
  EXPECT_FALSE(is_here(R"({"voice": "elsewhere"})"));
  EXPECT_EQ(std::get<Instruction>(parse_text_message(R"({"command": "pause", "time_us": 1})")).command, Command::pause);
  for (const std::string message :
       {R"({"voice": "loud"})", R"({"voice": 1})", R"({"voice": null})", R"({"voice": "here", "time_us": 1})",
        R"({"voice": "here", "command": "pause", "time_us": 1})", "{}", ""})
    EXPECT_THROW(parse_text_message(message), BadMessage) << message;
}

TEST(CommandMessage, is_not_followed_into_any_depth) {
  EXPECT_THROW(parse_command(std::string(1 << 20, '[')), BadMessage);
}

RC_GTEST_PROP(CommandMessage, throws_nothing_else_whatever_it_is, (const std::string& message)) {
  try {
    parse_text_message(message);
  } catch (const BadMessage&) {
  }
}

}  // namespace
}  // namespace clamshell
