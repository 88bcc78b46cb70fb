// SPDX-License-Identifier: Apache-2.0
#include "wire/live_message.h"

#include <gmock/gmock.h>

#include "wire/json_values.h"

namespace clamshell {
namespace {

using testing::ElementsAre;

Json message_of(const LiveState& state, int dropped = 0) { return Json::parse(write_live_message(state, dropped)); }

TEST(LiveMessage, has_every_member_of_the_contract) {
  const Json json = message_of({});
  std::vector<std::string> names;
  for (const auto& [name, value] : json.items()) names.push_back(name);
  EXPECT_THAT(names,
              ElementsAre("type", "time_us", "dropped", "stage", "paused", "image", "keypoints", "at_fault", "set_up",
                          "placement", "lying_on", "working_leg", "set", "sets", "count", "least", "most", "phase",
                          "held_s", "opening_deg", "opening_stddev_deg", "sensor", "best_deg", "cue", "rest_left_s",
                          "good", "change", "notice", "say", "voice", "said_elsewhere", "sets_done"));
}

TEST(LiveMessage, tells_which_screen_speaks_and_what_another_says) {
  EXPECT_EQ(message_of({})["voice"], "here");
  EXPECT_EQ(message_of({})["said_elsewhere"], Json::array());
  const Json json = Json::parse(write_live_message({}, 0, {.is_here = false, .said_elsewhere = {"7"}}));
  EXPECT_EQ(json["voice"], "elsewhere");
  EXPECT_EQ(json["said_elsewhere"], Json::array({"7"}));
}

TEST(LiveMessage, tells_who_watches_whether_somebody_leads) {
  EXPECT_EQ(Json::parse(write_leader_message(true)), (Json{{"type", "leader"}, {"is", "here"}}));
  EXPECT_EQ(Json::parse(write_leader_message(false)), (Json{{"type", "leader"}, {"is", "away"}}));
}

TEST(LiveMessage, has_null_where_nothing_is_known) {
  const Json json = message_of({});
  for (const char* const name : {"keypoints", "placement", "lying_on", "working_leg", "opening_deg",
                                 "opening_stddev_deg", "sensor", "best_deg", "cue", "notice"})
    EXPECT_TRUE(json[name].is_null()) << name;
}

TEST(LiveMessage, tells_the_state) {
  LiveState state;
  state.time = Seconds{1'795'396'303.574167};
  state.stage = Stage::rest;
  state.keypoints.seen = true;
  state.keypoints[Landmark::left_knee] = {Pixels{10.04}, Pixels{20.26}, 0.5F};
  state.at_fault = {Landmark::right_knee};
  state.set_up = {{CriterionId::feet_apart, "the feet", CheckState::found, "Feet together.", {}},
                  {CriterionId::head_unsupported, "the head", CheckState::not_judged, "", WhyNotJudged::view}};
  state.lying_on = Side::right;
  state.working_leg = Side::left;
  state.phase = Phase::hold;
  state.opening = Measured<Radians>{from_degrees(42), from_degrees(2)};
  state.cue = Cue{CriterionId::no_hold, "Squeeze.", "Hold it"};
  state.say = {"Seven", "\xFF"};
  state.sets_done = {{Side::left, 1, 15}};
  const Json json = message_of(state, 3);
  EXPECT_EQ(json["time_us"], 1'795'396'303'574'167);
  EXPECT_EQ(json["dropped"], 3);
  EXPECT_EQ(json["stage"], "rest");
  EXPECT_EQ(json["keypoints"].size(), kLandmarkCount);
  EXPECT_EQ(json["keypoints"][25], Json::array({10.0, 20.3, 0.5}));
  EXPECT_EQ(json["at_fault"], Json::array({26}));
  EXPECT_EQ(json["set_up"][0]["state"], "found");
  EXPECT_EQ(json["set_up"][0]["cue"], "Feet together.");
  EXPECT_TRUE(json["set_up"][0]["reason"].is_null());
  EXPECT_EQ(json["set_up"][1]["reason"], "view");
  EXPECT_EQ(json["lying_on"], "right");
  EXPECT_EQ(json["phase"], "hold");
  EXPECT_EQ(json["opening_deg"], 42.0);
  EXPECT_EQ(json["cue"], (Json{{"criterion", "no_hold"}, {"text", "Squeeze."}, {"in_short", "Hold it"}}));
  EXPECT_EQ(json["say"], Json::array({"Seven", "\xEF\xBF\xBD"}));
  EXPECT_EQ(json["sets_done"], (Json::array({{{"working_leg", "left"}, {"number", 1}, {"count", 15}}})));
}

}  // namespace
}  // namespace clamshell
