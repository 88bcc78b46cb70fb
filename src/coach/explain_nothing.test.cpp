// SPDX-License-Identifier: Apache-2.0
#include "coach/explain_nothing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Keypoints lying_keypoints() { return SyntheticView{}.see(SyntheticSet{}, Seconds{}); }

Keypoints unseen() {
  Keypoints k = lying_keypoints();
  k.seen = false;
  return k;
}

Keypoints standing() { return turned_upright(lying_keypoints()); }

/// The picture ends just inside of what it has to cut off; the feet lie on the left.
Keypoints cut_off(Landmark innermost, Keypoints k = lying_keypoints()) {
  const Pixels edge = k[innermost].x + Pixels{20};
  for (Keypoint& point : k.at) point.x -= edge;
  return k;
}

std::string why_nothing(const Keypoints& seen, int frames = 30) {
  Explanation explanation;
  for (int frame = 0; frame < frames; ++frame) explanation.add(seen);
  return explanation.why_nothing_was_measured("set.mp4");
}

TEST(Explanation, says_that_nobody_is_in_view) {
  EXPECT_THAT(why_nothing(unseen()), AllOf(HasSubstr("Nobody"), HasSubstr("\"set.mp4\"")));
}

TEST(Explanation, says_that_the_person_does_not_lie_on_the_side) {
  EXPECT_THAT(why_nothing(standing()), HasSubstr("not lying on the side"));
}

TEST(Explanation, says_which_part_of_the_body_is_cut_off) {
  EXPECT_THAT(why_nothing(cut_off(Landmark::left_ankle)), AllOf(HasSubstr("feet"), Not(HasSubstr("knees"))));
  EXPECT_THAT(why_nothing(cut_off(Landmark::right_knee)), HasSubstr("knees and feet"));
}

TEST(Explanation, says_that_the_feet_are_cut_off_rather_than_that_somebody_stands) {
  Keypoints k = standing();
  const Pixels edge = k[Landmark::left_ankle].y - Pixels{20};
  for (Keypoint& point : k.at) point.y += Pixels{640} - edge;
  EXPECT_THAT(why_nothing(k), HasSubstr("feet are cut off"));
}

TEST(Explanation, says_that_the_knees_were_never_together_and_still) {
  EXPECT_THAT(why_nothing(lying_keypoints()), HasSubstr("knees"));
  EXPECT_THAT(why_nothing(lying_keypoints()), Not(HasSubstr("cut off")));
}

/// Four seconds of a set, turned clockwise.
Explanation of_repetitions(int quarter_turns, const Correction& said = {}) {
  SyntheticSet set;
  set.repetitions.resize(2);
  Explanation explanation({.correction = said});
  for (int frame = 0; frame < 60; ++frame) {
    const Seconds time{frame / 15.0};
    Keypoints k = SyntheticView{}.see(set, time);
    for (int i = 0; i < quarter_turns; ++i) {
      for (Keypoint& point : k.at) point = {Pixels{k.image_height - point.y.value}, point.x, point.confidence};
      std::swap(k.image_width, k.image_height);
    }
    explanation.add(k);
  }
  return explanation;
}

TEST(Explanation, says_how_to_turn_a_film_that_is_not_upright) {
  EXPECT_FALSE(of_repetitions(0).is_to_be_refused());
  EXPECT_THAT(of_repetitions(1).why_nothing_was_measured("set.mp4"), HasSubstr("sideways: analyze it with --turn 270"));
  EXPECT_THAT(of_repetitions(2).why_nothing_was_measured("set.mp4"),
              HasSubstr("upside down: analyze it with --turn 180"));
  EXPECT_TRUE(of_repetitions(2).is_to_be_refused());
  EXPECT_THAT(of_repetitions(3).why_nothing_was_measured("set.mp4"), HasSubstr("sideways: analyze it with --turn 90"));
}

TEST(Explanation, takes_into_account_how_the_film_was_turned_already) {
  const auto advice = [](int turned, bool mirrored, int missing) {
    return of_repetitions(4 - missing, {turned, mirrored}).why_nothing_was_measured("set.mp4");
  };
  EXPECT_THAT(advice(2, false, 2), HasSubstr("upside down: leave out --turn"));
  EXPECT_THAT(advice(1, false, 1), HasSubstr("--turn 180"));
  EXPECT_THAT(advice(1, true, 1), HasSubstr("leave out --turn"));
  EXPECT_THAT(advice(0, true, 1), HasSubstr("--turn 270"));
}

TEST(Explanation, says_that_the_other_leg_is_on_top_or_the_film_mirrored) {
  const auto why_with = [](Side leg) {
    Explanation explanation({.working_leg = leg});
    for (int frame = 0; frame < 30; ++frame) explanation.add(lying_keypoints());
    return explanation.why_nothing_was_measured("set.mp4");
  };
  EXPECT_THAT(why_with(Side::left), AllOf(HasSubstr("left leg is not on top"), HasSubstr("--mirror")));
  EXPECT_THAT(why_with(Side::right), HasSubstr("never rested"));
}

TEST(Explanation, blames_a_camera_at_the_heads_end_and_not_the_person) {
  EXPECT_THAT(why_nothing(seen_from(-80, 25).see(SyntheticSet{}, Seconds{})), HasSubstr("in front of the hips"));
  for (const double azimuth : {-45.0, 0.0, 45.0, 80.0})
    EXPECT_THAT(why_nothing(seen_from(azimuth, 20).see(SyntheticSet{}, Seconds{})), Not(HasSubstr("head's end")))
        << azimuth;
}

TEST(Explanation, goes_by_what_most_pictures_show) {
  Explanation explanation;
  for (int frame = 0; frame < 30; ++frame) {
    explanation.add(frame % 3 == 0 ? lying_keypoints() : standing());
  }
  EXPECT_THAT(explanation.why_nothing_was_measured("set.mp4"), HasSubstr("not lying on the side"));
}

TEST(Explanation, says_how_far_the_knee_opened_at_most) {
  Explanation explanation;
  for (const double degrees : {0.0, 3.4, 1.0}) {
    BodyPose pose;
    pose.opening.value = from_degrees(degrees);
    explanation.add(lying_keypoints());
    explanation.add(pose);
  }
  EXPECT_THAT(explanation.why_nothing_was_counted({}), AllOf(HasSubstr("never opened"), HasSubstr("3\u00b0")));
}

TEST(Explanation, knows_another_exercise_by_openings_of_which_nothing_is_known) {
  Explanation explanation;
  for (int frame = 0; frame < 30; ++frame) {
    BodyPose pose;
    pose.opening = {from_degrees(60), from_degrees(frame % 4 == 0 ? 90 : 3)};
    explanation.add(pose);
  }
  EXPECT_THAT(explanation.why_nothing_was_counted({}), HasSubstr("doesn't look like a clamshell"));
  const Verdict too_close{.findings = {}, .not_judged = {{CriterionId::knees_not_bent, WhyNotJudged::too_uncertain}}};
  EXPECT_THAT(explanation.why_nothing_was_counted(too_close), HasSubstr("doesn't look like a clamshell"));
  const Verdict hidden{.findings = {}, .not_judged = {{CriterionId::knees_not_bent, WhyNotJudged::view}}};
  EXPECT_THAT(explanation.why_nothing_was_counted(hidden), HasSubstr("in front of the hips")) << "nobody is blamed";
}

TEST(Explanation, is_one_sentence_or_two_joined_by_a_colon) {
  for (const std::string& why : {why_nothing(unseen()), why_nothing(standing()), why_nothing(lying_keypoints())}) {
    EXPECT_TRUE(why.ends_with('.')) << why;
    EXPECT_EQ(why.find('\n'), std::string::npos) << why;
  }
}

}  // namespace
}  // namespace clamshell
