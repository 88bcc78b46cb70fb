// SPDX-License-Identifier: Apache-2.0
#include "workout/watch_set_up.h"

#include <gmock/gmock.h>

#include "workout/performed_session.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Optional;

Feedback lying(double time) {
  Feedback feedback;
  feedback.time = Seconds{time};
  feedback.keypoints.seen = true;
  feedback.pose.emplace();
  feedback.lying.emplace();
  feedback.lying->lying_on = Side::left;
  feedback.lying->body.emplace();
  feedback.armed = true;
  return feedback;
}

Feedback nobody(double time) {
  Feedback feedback;
  feedback.time = Seconds{time};
  return feedback;
}

TEST(SetUpWatch, gives_a_moment_to_lie_down_before_it_says_anything) {
  const Exercise exercise = small_exercise();
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  EXPECT_FALSE(watch.add(nobody(1), {}));
  EXPECT_THAT(watch.add(nobody(3.5), {}), Optional(HasSubstr("can't see anybody")));
  EXPECT_FALSE(watch.add(nobody(6), {}));
  EXPECT_TRUE(watch.add(nobody(13), {}));
}

TEST(SetUpWatch, sees_nobody_only_after_three_seconds_and_somebody_at_once) {
  const Exercise exercise = small_exercise();
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  Feedback upright = nobody(0);
  upright.keypoints = lying(0).keypoints;
  for (const double time : {0.1, 1.0, 2.9}) {
    watch.add(nobody(time), {});
    EXPECT_FALSE(watch.placement()) << time;
  }
  watch.add(nobody(3), {});
  EXPECT_THAT(watch.placement(), Optional(HasSubstr("can't see anybody")));
  upright.time = Seconds{3.1};
  watch.add(upright, {});
  EXPECT_THAT(watch.placement(), Optional(testing::Not(HasSubstr("can't see anybody"))));
  watch.add(nobody(6), {});
  EXPECT_THAT(watch.placement(), Optional(testing::Not(HasSubstr("can't see anybody"))));
}

TEST(SetUpWatch, is_right_when_armed_on_the_right_side_with_nothing_found) {
  const Exercise exercise = small_exercise();
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  EXPECT_TRUE(watch.wants_fresh_look());
  watch.add(lying(0.1), Side::right);
  EXPECT_TRUE(watch.is_right());
  watch.add(lying(0.2), Side::left);
  EXPECT_FALSE(watch.is_right());
  Feedback restless = lying(0.3);
  restless.armed = false;
  watch.add(restless, Side::right);
  EXPECT_FALSE(watch.is_right());
}

TEST(SetUpWatch, takes_nothing_for_right_that_was_measured_before_it_began) {
  const Exercise exercise = small_exercise();
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  watch.add(lying(0.1), {});
  EXPECT_FALSE(watch.is_right());
}

TEST(SetUpWatch, shows_the_posture_on_while_it_is_measured_anew) {
  const Exercise exercise = small_exercise();
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  watch.wants_fresh_look();
  watch.add(lying(0.1), {});
  watch.add(nobody(1), {});
  EXPECT_EQ(watch.checks().front().state, CheckState::kept);
  EXPECT_FALSE(watch.is_right());
  watch.add(nobody(6), {});
  EXPECT_EQ(watch.checks().front().state, CheckState::waiting);
}

TEST(SetUpWatch, does_not_wait_for_what_the_camera_sees_badly) {
  Exercise exercise = small_exercise();
  exercise.camera_places = {{.name = "front", .azimuth = {-30, 30}, .elevation = {-10, 60}, .move = ""}};
  exercise.set_up.front().seen_from = {"front"};
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  watch.wants_fresh_look();
  Feedback wrong = lying(0.1);
  wrong.lying->verdict.findings.push_back(
      {.criterion = CriterionId::hips_not_stacked, .unit = "deg", .cue = "Stack them."});
  watch.add(wrong, {});
  EXPECT_FALSE(watch.is_right());
  wrong.lying->body->azimuth.value = from_degrees(-70);
  wrong.time = Seconds{0.2};
  watch.add(wrong, {});
  EXPECT_TRUE(watch.is_right());
}

TEST(SetUpWatch, keeps_its_sentence_where_another_one_comes_and_goes) {
  const Exercise exercise = small_exercise();
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  watch.wants_fresh_look();
  watch.add(lying(0.1), Side::left);
  EXPECT_THAT(watch.placement(), Optional(HasSubstr("turn over")));
  Feedback upright = nobody(5);
  upright.keypoints = lying(0).keypoints;
  watch.add(upright, Side::left);
  EXPECT_THAT(watch.placement(), Optional(HasSubstr("turn over")));
  upright.time = Seconds{6};
  watch.add(upright, Side::left);
  EXPECT_THAT(watch.placement(), Optional(testing::Not(HasSubstr("turn over"))));
}

TEST(SetUpWatch, tells_what_it_can_not_judge_with_the_reason) {
  const Exercise exercise = small_exercise();
  SetUpWatch watch(exercise);
  watch.begin(Seconds{});
  watch.wants_fresh_look();
  Feedback feedback = lying(0.1);
  feedback.lying->verdict.not_judged.push_back({CriterionId::head_unsupported, WhyNotJudged::view});
  watch.add(feedback, {});
  EXPECT_EQ(watch.checks().back().state, CheckState::not_judged);
  EXPECT_EQ(watch.checks().back().reason, WhyNotJudged::view);
  EXPECT_TRUE(watch.is_right());
}

}  // namespace
}  // namespace clamshell
