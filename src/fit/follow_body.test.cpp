// SPDX-License-Identifier: Apache-2.0
#include "fit/follow_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::vector<Keypoints> watch(const SyntheticView& view, const SyntheticSet& set, double fps = 30) {
  std::vector<Keypoints> seen;
  for (int frame = 0; frame / fps < set.duration().value; ++frame) seen.push_back(view.see(set, Seconds{frame / fps}));
  return seen;
}

/// Lies closed and still for so long.
std::vector<Keypoints> lying(Seconds duration, const SyntheticView& view = {}) {
  SyntheticSet still;
  still.lead_in = duration;
  return watch(view, still);
}

SyntheticSet set_of(int repetitions) {
  SyntheticSet set;
  set.repetitions.resize(static_cast<std::size_t>(repetitions));
  return set;
}

std::vector<Keypoints> after(std::vector<Keypoints> first, std::vector<Keypoints> then) {
  const Seconds gap{1 / 30.}, start = first.back().time + gap;
  for (Keypoints& k : then) {
    k.time += start;
    first.push_back(k);
  }
  return first;
}

/// The same, so much further to the right in the picture.
std::vector<Keypoints> moved(std::vector<Keypoints> many, double pixels) {
  for (Keypoints& k : many)
    for (Keypoint& point : k.at) point.x += Pixels{pixels};
  return many;
}

std::vector<BodyPose> follow(BodyFollower& body, const std::vector<Keypoints>& seen) {
  std::vector<BodyPose> poses;
  for (const Keypoints& k : seen) {
    const auto known = body.add(k);
    poses.insert(poses.end(), known.begin(), known.end());
  }
  return poses;
}

double opening_deg(const BodyPose& pose) { return to_degrees(pose.opening.value); }

void expect_truth(const std::vector<BodyPose>& poses, const SyntheticSet& set, double within_deg) {
  for (const BodyPose& pose : poses) {
    EXPECT_NEAR(opening_deg(pose), to_degrees(set.pose(pose.time).opening.value), within_deg) << pose.time.value;
  }
}

TEST(BodyFollower, gives_nothing_while_nobody_is_seen) {
  BodyFollower body{{}};
  std::vector<Keypoints> unseen = lying(Seconds{3});
  for (Keypoints& k : unseen) k.seen = false;
  EXPECT_THAT(follow(body, unseen), IsEmpty());
  EXPECT_THAT(body.finish(), IsEmpty());
  EXPECT_FALSE(body.calibration());
}

TEST(BodyFollower, gives_nothing_of_somebody_standing) {
  BodyFollower body{{}};
  std::vector<Keypoints> standing = lying(Seconds{6});
  for (Keypoints& k : standing) k = turned_upright(k);
  EXPECT_THAT(follow(body, standing), IsEmpty());
  EXPECT_THAT(body.finish(), IsEmpty());
  EXPECT_FALSE(body.calibration());
}

TEST(BodyFollower, gives_the_still_moments_once_it_is_calibrated_on_them) {
  BodyFollower body{{}};
  const auto seen = lying(Seconds{5});
  std::size_t frame = 0;
  std::vector<BodyPose> first;
  while (first.empty() && frame < seen.size()) first = body.add(seen[frame++]);
  ASSERT_THAT(first, SizeIs(frame));
  for (std::size_t i = 0; i < frame; ++i) EXPECT_EQ(first[i].time, seen[i].time);
}

TEST(BodyFollower, gives_one_pose_for_each_frame_in_the_order_of_time) {
  BodyFollower body{{}};
  const auto seen = watch({}, set_of(2));
  const auto poses = follow(body, seen);
  ASSERT_THAT(poses, SizeIs(seen.size()));
  for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(poses[i].time, seen[i].time);
}

class FollowedOpening : public testing::TestWithParam<SyntheticView> {};
INSTANTIATE_TEST_SUITE_P(From, FollowedOpening,
                         testing::Values(seen_from(0, 14), seen_from(0, 36), seen_from(45, 20), seen_from(-40, 20)));

TEST_P(FollowedOpening, is_near_the_truth_from_a_camera_that_nobody_told_about) {
  BodyFollower body{{}};
  const SyntheticSet set = set_of(3);
  expect_truth(follow(body, watch(GetParam(), set)), set, 9);
  EXPECT_EQ(body.calibrations(), 1);
}

TEST(BodyFollower, promises_little_of_an_opening_that_is_seen_from_the_heads_side) {
  const auto widest = [](double azimuth) {
    BodyFollower body{{}};
    const auto poses = follow(body, watch(seen_from(azimuth, 20), set_of(1)));
    return std::ranges::max(poses, {}, [](const BodyPose& pose) { return pose.opening.value; }).opening;
  };
  const Measured<Radians> front = widest(0), head = widest(-45);
  EXPECT_LT(front.stddev, 0.3 * front.value);
  EXPECT_GT(head.stddev, 0.5 * head.value);
  EXPECT_FALSE(is_unknown(head)) << "it is counted all the same";
}

TEST_P(FollowedOpening, is_the_same_of_somebody_on_the_right_in_the_mirror) {
  SyntheticView view = GetParam();
  BodyFollower left{{}}, right{{}};
  const auto on_left = follow(left, watch(view, set_of(1), 10));
  view.lying_on = Side::right;
  const auto on_right = follow(right, watch(view, set_of(1), 10));
  EXPECT_EQ(right.calibration().value().lying_on, Side::right);
  ASSERT_EQ(on_left.size(), on_right.size());
  for (std::size_t i = 0; i < on_left.size(); ++i) {
    EXPECT_NEAR(opening_deg(on_left[i]), opening_deg(on_right[i]), 0.5);
  }
}

TEST(BodyFollower, measures_the_same_by_a_shaky_sensor_of_the_cameras_tilt) {
  SyntheticView view;
  view.camera.roll = from_degrees(12).value;
  const Vector3<double> up = view.camera.up(), aside = up.unitOrthogonal();
  BodyFollower steady{{}}, shaken{{}};
  std::vector<Keypoints> seen = lying(Seconds{1}, view);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    seen[i].up = up;
    follow(steady, {seen[i]});
    seen[i].up = (up + (i % 2 == 0 ? 0.15 : -0.15) * aside).normalized();
    follow(shaken, {seen[i]});
  }
  ASSERT_TRUE(steady.calibration() && shaken.calibration());
  EXPECT_NEAR(to_degrees(Radians{shaken.calibration()->camera.roll - steady.calibration()->camera.roll}), 0, 1);
  EXPECT_NEAR(to_degrees(shaken.calibration()->elevation.value - steady.calibration()->elevation.value), 0, 1);
}

TEST(BodyFollower, pauses_while_the_person_is_unseen_and_goes_on_without_a_new_calibration) {
  BodyFollower body{{}};
  auto seen = lying(Seconds{4});
  for (std::size_t i = 60; i < 75; ++i) seen[i].seen = false;
  EXPECT_THAT(follow(body, seen), SizeIs(seen.size() - 15));
  EXPECT_EQ(body.calibrations(), 1);
}

TEST(BodyFollower, drops_the_poses_of_somebody_who_moves_away) {
  BodyFollower body{{}};
  follow(body, lying(Seconds{2}));
  ASSERT_EQ(body.calibrations(), 1);
  Keypoints elsewhere = SyntheticView{}.see(SyntheticSet{}, Seconds{2.1});
  for (Keypoint& point : elsewhere.at) point.x += Pixels{240};
  EXPECT_THAT(body.add(elsewhere), IsEmpty());
  EXPECT_EQ(body.calibrations(), 1);
}

TEST(BodyFollower, calibrates_again_where_the_person_settles) {
  BodyFollower body{{}};
  const SyntheticSet set = set_of(1);
  const auto before = lying(Seconds{3});
  follow(body, after(before, moved(watch({}, set), 240)));
  EXPECT_EQ(body.calibrations(), 2);
  const auto later = follow(body, moved({SyntheticView{}.see(SyntheticSet{}, Seconds{20})}, 240));
  ASSERT_THAT(later, SizeIs(1));
  EXPECT_NEAR(opening_deg(later[0]), 0, 7);
}

TEST(BodyFollower, measures_the_same_from_a_camera_that_sways_in_the_hand) {
  BodyFollower body{{}};
  const SyntheticSet set = set_of(3);
  auto seen = watch({}, set);
  for (Keypoints& k : seen) {
    const double sway = 12 * std::sin(2 * std::numbers::pi * 0.3 * k.time.value);
    for (Keypoint& point : k.at) point.x += Pixels{sway}, point.y -= Pixels{0.5 * sway};
  }
  const auto poses = follow(body, seen);
  EXPECT_GT(poses.size(), seen.size() / 2);
  expect_truth(poses, set, 9);
}

TEST(BodyFollower, measures_the_same_from_a_camera_that_drifts_and_zooms) {
  BodyFollower body{{}};
  const SyntheticSet set = set_of(4);
  auto seen = watch({}, set);
  for (Keypoints& k : seen) {
    const double t = k.time.value, zoom = 1 + 0.012 * t;
    for (Keypoint& point : k.at) {
      point.x = Pixels{320 + zoom * (point.x.value - 320) + 6 * t};
      point.y = Pixels{240 + zoom * (point.y.value - 240) - 2 * t};
    }
  }
  const auto poses = follow(body, seen);
  EXPECT_EQ(body.calibrations(), 1);
  EXPECT_THAT(poses, SizeIs(seen.size()));
  expect_truth(poses, set, 9);
}

TEST(BodyFollower, loses_nothing_of_a_film_that_cuts_to_the_other_side) {
  BodyFollower body{{}};
  SyntheticSet other_side = set_of(2);
  other_side.lead_in = Seconds{0.5};
  const auto before = watch({}, set_of(1));
  SyntheticView mirrored;
  mirrored.lying_on = Side::right;
  const auto after_cut = watch(mirrored, other_side);
  const auto poses = follow(body, after(before, after_cut));
  EXPECT_EQ(body.calibration().value().lying_on, Side::right);
  EXPECT_THAT(poses, SizeIs(before.size() + after_cut.size()));
  EXPECT_TRUE(std::ranges::is_sorted(poses, {}, &BodyPose::time));
}

TEST(BodyFollower, stays_calibrated_while_somebody_leans_out_for_a_moment) {
  BodyFollower body{{}};
  auto seen = after(lying(Seconds{2}), after(moved(lying(Seconds{0.3}), 240), lying(Seconds{2})));
  follow(body, seen);
  EXPECT_EQ(body.calibrations(), 1);
}

TEST(BodyFollower, keeps_its_calibration_through_a_long_hold_that_it_sees_vaguely) {
  BodyFollower body{{}};
  SyntheticSet set = set_of(1);
  set.repetitions.front().hold = Seconds{12};
  const auto seen = watch(seen_from(-45, 20), set);
  const auto poses = follow(body, seen);
  EXPECT_TRUE(std::ranges::any_of(poses, [](const BodyPose& pose) { return is_vague(pose.opening); }));
  EXPECT_THAT(poses, SizeIs(seen.size()));
  EXPECT_EQ(body.calibrations(), 1);
}

TEST(BodyFollower, corrects_itself_after_a_set_up_with_an_open_knee) {
  for (const double degrees : {15, 20, 45}) {
    BodyFollower body{{}};
    SyntheticSet open;
    open.lead_in = Seconds{6};
    open.closed.swivel += from_degrees(degrees).value;
    SyntheticSet closed = set_of(2);
    closed.lead_in = Seconds{3};
    const auto poses = follow(body, after(watch({}, open), watch({}, closed)));
    const auto settled =
        std::find_if(poses.begin(), poses.end(), [](const BodyPose& p) { return p.time > Seconds{8}; });
    const auto [least, most] = std::minmax_element(
        settled, poses.end(), [](const BodyPose& a, const BodyPose& b) { return a.opening.value < b.opening.value; });
    ASSERT_NE(most, poses.end());
    EXPECT_NEAR(opening_deg(*least), 0, 7) << degrees;
    EXPECT_NEAR(opening_deg(*most), 42, 9) << degrees;
  }
}

TEST(BodyFollower, knows_a_top_knee_that_rests_in_front_of_the_bottom_one) {
  for (const double degrees : {-8, -14, -20}) {
    BodyFollower body{{}};
    SyntheticSet set = set_of(2);
    set.closed.swivel += from_degrees(degrees).value;
    const auto poses = follow(body, watch({}, set));
    EXPECT_EQ(body.calibrations(), 1) << degrees;
    EXPECT_THAT(poses, SizeIs(watch({}, set).size())) << degrees;
  }
}

TEST(BodyFollower, explains_at_the_end_a_recording_that_was_never_still) {
  BodyFollower body{{}};
  SyntheticSet restless = set_of(5);
  restless.lead_in = Seconds{};
  for (auto& r : restless.repetitions) r = {.lift = Seconds{0.8}, .hold = {}, .lower = Seconds{0.8}, .rest = {}};
  const auto seen = watch({}, restless, 3.3);
  const auto before = follow(body, seen);
  const auto at_the_end = body.finish();
  ASSERT_TRUE(body.calibration());
  EXPECT_EQ(before.size() + at_the_end.size(), seen.size());
}

TEST(BodyFollower, knows_at_the_end_nothing_more_of_a_recording_that_it_followed) {
  BodyFollower body{{}};
  follow(body, watch({}, set_of(1)));
  EXPECT_THAT(body.finish(), IsEmpty());
}

TEST(BodyFollower, claims_nothing_about_the_trunk_by_geometry_alone) {
  BodyFollower body{{}};
  for (const BodyPose& pose : follow(body, watch({}, set_of(1)))) {
    EXPECT_TRUE(std::isinf(pose.trunk_sway.stddev.value));
  }
  EXPECT_TRUE(std::isinf(body.closed_body().value().set_up.head_height.stddev.value));
}

class TaughtBodyFollower : public testing::Test {
 protected:
  BodyFollower body{{}, std::make_shared<const LearnedBody>(CLAMSHELL_SOURCE_DIR "/learned")};
};

TEST_F(TaughtBodyFollower, measures_trunk_head_and_hand_too) {
  const auto poses = follow(body, watch({}, set_of(1)));
  ASSERT_FALSE(poses.empty());
  for (const BodyPose& pose : poses) EXPECT_TRUE(std::isfinite(pose.trunk_sway.stddev.value));
  const clamshell::SetUp& set_up = body.closed_body().value().set_up;
  EXPECT_TRUE(std::isfinite(set_up.head_height.stddev.value));
  EXPECT_TRUE(std::isfinite(set_up.top_hand_height.stddev.value));
}

TEST_F(TaughtBodyFollower, adds_the_roll_since_the_set_up_to_the_roll_in_the_set_up) {
  const auto poses = follow(body, watch({}, set_of(1)));
  const Measured<Radians> before = body.closed_body().value().set_up.pelvis_roll;
  for (const BodyPose& pose : poses) {
    const Measured<Radians> since = pose.pelvis_roll_change;
    EXPECT_NEAR(pose.pelvis_roll.value.value, (before.value + since.value).value, 1e-12);
    EXPECT_NEAR(pose.pelvis_roll.stddev.value, std::hypot(before.stddev.value, since.stddev.value), 1e-12);
  }
}

TEST_F(TaughtBodyFollower, follows_the_opening_of_a_made_up_person_too) {
  const SyntheticSet set = set_of(2);
  const auto poses = follow(body, watch({}, set));
  EXPECT_THAT(poses, SizeIs(testing::Gt(30U)));
  expect_truth(poses, set, 12);
}

TEST(BodyFollower, takes_the_side_and_the_height_that_it_was_told) {
  BodyFollower body{{.height = Metres{1.55}, .lying_on = Side::left}};
  follow(body, lying(Seconds{5}));
  ASSERT_TRUE(body.calibration());
  EXPECT_EQ(body.calibration()->lying_on, Side::left);
  EXPECT_EQ(body.calibration()->height, 1.55);
}

}  // namespace
}  // namespace clamshell
