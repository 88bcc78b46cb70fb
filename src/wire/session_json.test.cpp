// SPDX-License-Identifier: Apache-2.0
#include "wire/session_json.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

constexpr Timestamp kEvening{std::chrono::sys_days{std::chrono::year{2026} / 1 / 31} + std::chrono::hours(18) +
                             std::chrono::milliseconds(7)};

TEST(SessionJson, tells_times_as_iso_8601) {
  SessionRecord session;
  session.begun = kEvening;
  EXPECT_EQ(json_of(session)["begun"], "2026-01-31T18:00:00.007Z");
  EXPECT_TRUE(json_of(session)["ended"].is_null());
}

TEST(SessionJson, tells_sets_and_repetitions) {
  RepetitionRecord repetition;
  repetition.number = 1;
  repetition.lift = Seconds{1.25};
  repetition.opening = {from_degrees(40), from_degrees(2)};
  repetition.pelvis_roll = {Radians{}, Radians{INFINITY}};
  repetition.verdict.not_judged = {{CriterionId::no_hold, WhyNotJudged::view}};
  SetRecord set;
  set.number = 2;
  set.working_leg = Side::right;
  set.band = "red";
  set.end = SetEnd::got_up;
  set.repetitions = {repetition};
  SessionRecord session;
  session.sets = {set};

  const Json json = json_of(session)["sets"][0];
  EXPECT_EQ(json["working_leg"], "right");
  EXPECT_EQ(json["band"], "red");
  EXPECT_EQ(json["end"], "got_up");
  EXPECT_TRUE(json["confirmed"].is_null());
  const Json told = json["repetitions"][0];
  EXPECT_EQ(told["lift_s"], 1.25);
  EXPECT_EQ(told["opening_deg"], 40.0);
  EXPECT_EQ(told["opening_stddev_deg"], 2.0);
  EXPECT_TRUE(told["pelvis_roll_deg"].is_null());
  EXPECT_EQ(told["findings"], Json::array());
  EXPECT_EQ(told["not_judged"][0]["reason"], "view");
}

TEST(SessionJson, tells_the_dose_and_the_answers) {
  SessionRecord session;
  session.person = "somebody";
  session.source = Source::file;
  session.utc_offset = std::chrono::minutes(-90);
  session.plan.hold = Seconds{1};
  session.plan.lower = Seconds{2};
  session.plan.band = "red";
  session.plan.first_leg = Side::right;
  session.answers.pain_gone_by_morning = false;
  const Json json = json_of(session);
  EXPECT_EQ(json["person"], "somebody");
  EXPECT_EQ(json["source"], "file");
  EXPECT_EQ(json["utc_offset_min"], -90);
  EXPECT_EQ(json["plan"], (Json{{"sets", 3},
                                {"least", 15},
                                {"most", 20},
                                {"hold_s", 1.0},
                                {"lower_s", 2.0},
                                {"rest_s", 45.0},
                                {"band", "red"},
                                {"first_leg", "right"}}));
  EXPECT_EQ(json["answers"], (Json{{"effort", nullptr},
                                   {"pain", nullptr},
                                   {"pain_gone_by_morning", false},
                                   {"counts", nullptr},
                                   {"stop_reason", nullptr},
                                   {"pain_place", nullptr},
                                   {"pain_side", nullptr},
                                   {"pain_at_night", nullptr}}));
}

TEST(SessionJson, tells_whether_a_repetition_was_clean) {
  SessionRecord session;
  session.sets.emplace_back();
  for (const auto clean : {std::optional(true), std::optional(false), std::optional<bool>()}) {
    session.sets[0].repetitions.emplace_back();
    session.sets[0].repetitions.back().clean = clean;
  }
  const Json json = json_of(session);
  const Json& repetitions = json["sets"][0]["repetitions"];
  EXPECT_EQ(repetitions[0]["clean"], true);
  EXPECT_EQ(repetitions[1]["clean"], false);
  EXPECT_TRUE(repetitions[2]["clean"].is_null());
}

TEST(SessionJson, tells_what_the_exercise_asks_for) {
  Exercise exercise;
  exercise.set_up = {{.id = CriterionId::feet_apart,
                      .name = "the feet",
                      .at_least = {},
                      .at_most = {},
                      .share_of_best = {},
                      .share_of_asked = {},
                      .unit = "m",
                      .seen_from = {},
                      .why = "why",
                      .source = "source",
                      .cue = "cue",
                      .praise = {}}};
  EXPECT_EQ(
      json_of(exercise)["set_up"][0],
      (Json{{"criterion", "feet_apart"}, {"name", "the feet"}, {"cue", "cue"}, {"why", "why"}, {"source", "source"}}));
}

}  // namespace
}  // namespace clamshell
