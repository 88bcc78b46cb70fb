// SPDX-License-Identifier: Apache-2.0
#include "wire/routine_json.h"

#include <gtest/gtest.h>

#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

const RoutineEmg& emg() {
  static const RoutineEmg read = parse_routine_emg(text_of_anatomy("routine_emg.toml"));
  return read;
}

RoutineEmg made_up() {
  RoutineEmg emg;
  emg.exercises = {{"squats", "squats"}, {"clamshells", "clamshells"}};
  const MeasuredActivation unknown_in_squats{"squats", {}, {}, ""}, unknown_in_clamshells{"clamshells", {}, {}, ""};
  emg.muscles = {
      {"quadriceps", "quadriceps", {{"squats", 45.0, 10.0, "A 2001"}, unknown_in_clamshells}},
      {"gluteus_medius", "gluteus medius", {{"squats", 9.7, {}, "B 2002"}, {"clamshells", 26.66, 18.0, "B 2002"}}},
      {"upper", "upper gluteus maximus", {{"squats", 12.9, {}, "B 2002"}, {"clamshells", 43.6, 26.1, "B 2002"}}},
      {"hamstrings", "hamstrings", {{"squats", 9.0, {}, "A 2001"}, unknown_in_clamshells}},
      {"calf", "calf", {unknown_in_squats, unknown_in_clamshells}}};
  emg.notes = {"Always said."};
  return emg;
}

bool has(const Json& notes, std::string_view part) {
  return std::ranges::any_of(
      notes, [part](const Json& note) { return note.get<std::string>().find(part) != std::string::npos; });
}

TEST(RoutineJson, has_the_form_of_the_interface) {
  const Json json = routine_json(made_up(), {2, 3});
  EXPECT_EQ(json["exercises"], (Json{{{"id", "squats"}, {"name", "Squats"}, {"sets", 2}},
                                     {{"id", "clamshells"}, {"name", "Clamshells"}, {"sets", 3}}}));
  EXPECT_EQ(json["muscles"][1],
            (Json{{"name", "gluteus_medius"},
                  {"label", "Gluteus medius"},
                  {"of",
                   {{{"exercise", "squats"}, {"percent", 9.7}, {"stddev_percent", nullptr}, {"source", "B 2002"}},
                    {{"exercise", "clamshells"}, {"percent", 26.7}, {"stddev_percent", 18.0}, {"source", "B 2002"}}}},
                  {"best_percent", 26.7},
                  {"trained_sets", 0},
                  {"verdict", "kept_awake"}}));
  EXPECT_EQ(json["muscles"][4]["verdict"], "not_measured");
  EXPECT_TRUE(json["muscles"][4]["best_percent"].is_null());
}

TEST(RoutineJson, says_what_is_trained_and_what_is_neglected) {
  const Json json = routine_json(made_up(), {2, 3});
  EXPECT_EQ(
      json["sentence"],
      "Squats and clamshells train your quadriceps and upper gluteus maximus; they keep your gluteus medius active.");
  EXPECT_EQ(
      json["neglected_sentence"],
      "Squats and clamshells leave your gluteus medius below 40 % of a maximal effort and your hamstrings below 20 %.");
}

TEST(RoutineJson, says_what_would_help) {
  EXPECT_EQ(
      routine_json(made_up(), {2, 0})["neglected_sentence"],
      "Squats alone leave your gluteus medius, upper gluteus maximus and hamstrings below 20 % of a maximal effort. "
      "Clamshells would train your upper gluteus maximus.");
}

TEST(RoutineJson, claims_nothing_for_a_week_without_a_set) {
  const Json json = routine_json(made_up(), {0, 0});
  EXPECT_EQ(json["sentence"], "Without a set nothing is trained.");
  EXPECT_EQ(json["neglected_sentence"],
            "Every muscle here is neglected. Squats would train your quadriceps. "
            "Clamshells would train your upper gluteus maximus.");
}

TEST(RoutineJson, says_so_when_nothing_measured_is_trained) {
  RoutineEmg emg = made_up();
  emg.muscles = {emg.muscles[1]};
  EXPECT_EQ(routine_json(emg, {1, 1})["sentence"],
            "Squats and clamshells train none of the muscles that were measured to 40 %; they keep your gluteus medius "
            "active.");
  emg.muscles[0].of[0].percent = 50;
  EXPECT_EQ(routine_json(emg, {1, 1})["neglected_sentence"], "No muscle that was measured stays below 40 %.");
}

TEST(RoutineJson, notes_what_was_not_measured) {
  const Json notes = routine_json(made_up(), {2, 3})["notes"];
  EXPECT_EQ(notes[0], "Always said.");
  EXPECT_TRUE(has(notes, "for your calf in squats and clamshells"));
  EXPECT_TRUE(has(notes, "measured in your hamstrings;"));
  EXPECT_EQ(routine_json(made_up(), {0, 0})["notes"].size(), 1U);
}

TEST(RoutineJson, says_on_what_its_numbers_rest) {
  const Json json = routine_json(emg(), {3, 3, 0});
  EXPECT_TRUE(has(json["notes"], "factor of two"));
  EXPECT_TRUE(has(json["notes"], "body's weight alone"));
  EXPECT_TRUE(has(json["notes"], "convention"));
  const std::string neglected = json["neglected_sentence"];
  EXPECT_NE(neglected.find("Clamshells would train your upper gluteus maximus."), std::string::npos) << neglected;
}

}  // namespace
}  // namespace clamshell
