// SPDX-License-Identifier: Apache-2.0
#include "motion/follow_thigh.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "motion/synthetic_thigh.h"

namespace clamshell {
namespace {

SyntheticThigh thigh_of(int repetitions, const SyntheticRepetition& like = {}) {
  SyntheticThigh thigh;
  thigh.set.repetitions.assign(static_cast<std::size_t>(repetitions), like);
  return thigh;
}

std::vector<BodyPose> followed(const SyntheticThigh& thigh, Placement placement = Placement::unknown) {
  ThighFollower follower(placement);
  std::vector<BodyPose> poses;
  const auto take = [&](const std::vector<BodyPose>& more) { poses.insert(poses.end(), more.begin(), more.end()); };
  for (const MotionSample& sample : thigh.felt()) take(follower.add(sample));
  take(follower.finish());
  return poses;
}

struct Errors {
  double mean{};  ///< of their sizes, degrees
  double within_one{}, within_two{};
  std::size_t poses{};
};

Errors errors_of(const SyntheticThigh& thigh, const std::vector<BodyPose>& poses) {
  Errors e;
  for (const BodyPose& pose : poses) {
    const Radians off = abs(pose.opening.value - thigh.set.pose(pose.time).opening.value);
    e.mean += to_degrees(off);
    e.within_one += off <= pose.opening.stddev;
    e.within_two += off <= 2 * pose.opening.stddev;
  }
  e.poses = poses.size();
  const auto n = static_cast<double>(std::max<std::size_t>(poses.size(), 1));
  e.mean /= n, e.within_one /= n, e.within_two /= n;
  return e;
}

double widest(const std::vector<BodyPose>& poses) {
  double most = 0;
  for (const BodyPose& pose : poses) most = std::max(most, to_degrees(pose.opening.value));
  return most;
}

/// Of a hundred people.
Errors errors_of_many(bool gyroscope) {
  Errors all;
  constexpr unsigned kPeople = 100;
  for (unsigned seed = 1; seed <= kPeople; ++seed) {
    SyntheticThigh thigh = anybody(seed);
    thigh.gyroscope = gyroscope;
    const Errors e = errors_of(thigh, followed(thigh));
    all.poses += e.poses > 0;
    all.mean += e.mean / kPeople, all.within_one += e.within_one / kPeople, all.within_two += e.within_two / kPeople;
  }
  EXPECT_EQ(all.poses, kPeople);
  return all;
}

TEST(ThighFollower, follows_the_opening_of_anybody_with_a_gyroscope) {
  const Errors errors = errors_of_many(true);
  EXPECT_LT(errors.mean, 1);
  EXPECT_GT(errors.within_one, 0.62);
  EXPECT_LT(errors.within_one, 0.76);
  EXPECT_GT(errors.within_two, 0.92);
  EXPECT_LT(errors.within_two, 0.97);
}

TEST(ThighFollower, follows_it_by_gravity_alone_less_exactly_and_says_so) {
  const Errors errors = errors_of_many(false);
  EXPECT_LT(errors.mean, 2.5);
  EXPECT_GT(errors.within_one, 0.62);
  EXPECT_LT(errors.within_one, 0.76);
  EXPECT_GT(errors.within_two, 0.92);
  EXPECT_LT(errors.within_two, 0.97);
}

TEST(ThighFollower, takes_what_a_thigh_cannot_know_for_unknown) {
  for (const BodyPose& pose : followed(thigh_of(4))) {
    EXPECT_TRUE(std::isinf(pose.pelvis_roll.stddev.value) && std::isinf(pose.pelvis_roll_change.stddev.value));
    EXPECT_TRUE(std::isinf(pose.feet_gap.stddev.value) && std::isinf(pose.bottom_knee_lift.stddev.value));
    EXPECT_TRUE(std::isinf(pose.hip_flexion.stddev.value) && std::isinf(pose.trunk_sway.stddev.value));
  }
}

TEST(ThighFollower, is_less_sure_after_the_sensor_has_slipped) {
  SyntheticThigh thigh = thigh_of(6);
  const auto peak_stddev = [&] {
    double most = 0;
    for (const BodyPose& pose : followed(thigh)) most = std::max(most, to_degrees(pose.opening.stddev));
    return most;
  };
  const double before = peak_stddev();
  thigh.slip = {{Seconds{12}, from_degrees(8)}};
  EXPECT_GT(peak_stddev(), 2 * before);
}

TEST(ThighFollower, knows_at_the_first_repetition_where_the_phone_is_known) {
  ThighFollower follower(Placement::on_thigh);
  const SyntheticThigh thigh = thigh_of(1);
  for (const MotionSample& sample : thigh.felt()) follower.add(sample);
  EXPECT_EQ(follower.learned(), 1);
}

TEST(ThighFollower, knows_which_leg_wears_a_phone_whose_place_is_known) {
  for (const Side lying_on : {Side::left, Side::right}) {
    SyntheticThigh thigh = thigh_of(3);
    thigh.lying_on = lying_on;
    ThighFollower follower(Placement::on_thigh);
    for (const MotionSample& sample : thigh.felt()) follower.add(sample);
    ASSERT_TRUE(follower.hinge());
    EXPECT_EQ(follower.hinge()->working_leg, other(lying_on));
  }
}

TEST(ThighFollower, learns_nothing_of_a_thigh_at_rest) {
  SyntheticThigh thigh = thigh_of(0);
  thigh.set.lead_in = Seconds{20};
  EXPECT_TRUE(followed(thigh).empty());
}

/// A sensor on a lever of 15 cm that swings to and fro about a horizontal axis.
struct Swinging {
  double lowest_deg, highest_deg;  ///< elevation of the lever
  Placement placement{};
  Matrix3<double> mounting = Matrix3<double>::Identity();
};

std::vector<BodyPose> followed(const Swinging& swinging) {
  constexpr double kSamplesPerSecond = 100, kLever = 0.15, kPeriod = 4, kTurn = 2 * std::numbers::pi / kPeriod;
  ThighFollower follower(swinging.placement);
  std::vector<BodyPose> poses;
  for (int i = 0; i < 60 * kSamplesPerSecond; ++i) {
    const double time = i / kSamplesPerSecond, half = 0.5 * (swinging.highest_deg - swinging.lowest_deg) * kDegree;
    const double angle = swinging.lowest_deg * kDegree + half * (1 - std::cos(kTurn * time));
    const double speed = half * kTurn * std::sin(kTurn * time), turning = half * kTurn * kTurn * std::cos(kTurn * time);
    // x along the lever, z the way it goes when it is raised
    const Vector3<double> force(std::sin(angle) - kLever * speed * speed / kStandardGravity, 0,
                                std::cos(angle) + kLever * turning / kStandardGravity);
    const Matrix3<double> to_sensor = swinging.mounting.transpose();
    for (const BodyPose& pose : follower.add({.time = Seconds{time},
                                .force = to_sensor * force,
                                .rate = Vector3<double>(to_sensor * Vector3<double>(0, -speed, 0))}))
      poses.push_back(pose);
  }
  return poses;
}

TEST(ThighFollower, takes_no_other_swing_for_a_clamshell) {
  for (const Placement placement : {Placement::unknown, Placement::on_thigh}) {
    EXPECT_TRUE(followed(Swinging{-95, -10, placement}).empty());  // on hands and knees, a leg is stretched
    EXPECT_TRUE(followed(Swinging{-40, -10, placement}).empty());  // a bridge
    EXPECT_TRUE(followed(Swinging{-10, 110, placement}).empty());  // knees roll from side to side
    EXPECT_TRUE(followed(Swinging{10, 28, placement}).empty());    // the pelvis rocks
  }
}

TEST(ThighFollower, asks_of_a_phone_whose_place_is_known_that_the_person_lies_on_the_side) {
  Matrix3<double> upright;  // y along the axis, as at the thigh; the screen faces along the lever
  upright << 0, 0, -1, 0, 1, 0, 1, 0, 0;
  EXPECT_FALSE(followed(Swinging{20, 65, Placement::on_thigh}).empty());
  EXPECT_TRUE(followed(Swinging{20, 65, Placement::on_thigh, upright}).empty());
}

TEST(ThighFollower, waits_for_the_thigh_to_come_back_after_a_gap) {
  const SyntheticThigh thigh = thigh_of(10);
  ThighFollower follower;
  int learned_before = 0;
  for (const MotionSample& sample : thigh.felt()) {
    if (sample.time > Seconds{20} && sample.time < Seconds{24}) continue;
    if (sample.time < Seconds{20}) learned_before = follower.learned();
    follower.add(sample);
  }
  EXPECT_EQ(learned_before, 1);
  EXPECT_EQ(follower.learned(), 2);
}

std::vector<double> openings_of(const SyntheticThigh& thigh) {
  std::vector<double> openings;
  for (const BodyPose& pose : followed(thigh)) openings.push_back(to_degrees(pose.opening.value));
  return openings;
}

void expect_alike(const std::vector<double>& some, const std::vector<double>& others, double tolerance) {
  RC_ASSERT(some.size() == others.size());
  for (std::size_t i = 0; i < some.size(); ++i) RC_ASSERT(std::abs(some[i] - others[i]) < tolerance);
}

RC_GTEST_PROP(ThighFollower, does_not_care_how_the_sensor_sits_on_the_thigh, ()) {
  SyntheticThigh thigh = thigh_of(4);
  thigh.gyroscope = *rc::gen::arbitrary<bool>();
  thigh.force_noise = 0, thigh.force_bias.setZero(), thigh.rate_noise = {}, thigh.rate_bias.setZero();
  const auto as_worn = openings_of(thigh);
  const auto share = [] { return *rc::gen::inRange(0, 1001) / 1000.0; };
  thigh.mounting = any_rotation(share(), share(), share());
  expect_alike(openings_of(thigh), as_worn, 0.01);
}

RC_GTEST_PROP(ThighFollower, measures_both_legs_alike, ()) {
  SyntheticThigh thigh = thigh_of(4, {.opening = from_degrees(*rc::gen::inRange(30, 61))});
  thigh.gyroscope = *rc::gen::arbitrary<bool>();
  thigh.force_noise = 0, thigh.force_bias.setZero(), thigh.rate_noise = {}, thigh.rate_bias.setZero();
  const auto right = openings_of(thigh);
  thigh.lying_on = Side::right;
  expect_alike(openings_of(thigh), right, 0.01);
}

RC_GTEST_PROP(ThighFollower, measures_a_slower_movement_as_wide, ()) {
  const double slower = *rc::gen::inRange(10, 31) / 10.0;
  SyntheticThigh thigh = thigh_of(4);
  thigh.gyroscope = *rc::gen::arbitrary<bool>();
  const double usual = widest(followed(thigh));
  for (SyntheticRepetition& r : thigh.set.repetitions) r.lift = slower * r.lift, r.lower = slower * r.lower;
  RC_ASSERT(std::abs(widest(followed(thigh)) - usual) < 2);  // with noise, and perhaps without a gyroscope
}

}  // namespace
}  // namespace clamshell
