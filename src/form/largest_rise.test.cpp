// SPDX-License-Identifier: Apache-2.0
#include "form/largest_rise.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <random>

#include "form/performed.h"

namespace clamshell {
namespace {

double roll_rise_deg(const Repetition& r) {
  return to_degrees(largest_rise(r, &BodyPose::pelvis_roll_change).value().value);
}

Repetition with_noise(Repetition r, double stddev_deg, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> noise(0, stddev_deg);
  for (BodyPose& pose : r.poses) {
    pose.pelvis_roll_change.value += from_degrees(noise(random));
    pose.pelvis_roll_change.stddev = from_degrees(stddev_deg);
  }
  return r;
}

TEST(LargestRise, is_the_whole_way_of_a_movement_that_is_held) {
  EXPECT_NEAR(roll_rise_deg(repetition({.roll_deg = 20})), 20, 0.3);
}

TEST(LargestRise, takes_little_off_a_movement_that_turns_without_a_stop) {
  for (const double seconds : {0.4, 1.2})
    EXPECT_NEAR(roll_rise_deg(repetition({.roll_deg = 20, .lift_s = seconds, .hold_s = 0.1, .lower_s = seconds})), 20,
                1.5);
}

TEST(LargestRise, counts_from_where_the_repetition_began) {
  Repetition rolled = repetition({.roll_deg = 5});
  for (BodyPose& pose : rolled.poses) pose.pelvis_roll_change.value += from_degrees(20);
  EXPECT_NEAR(roll_rise_deg(rolled), 5, 0.3);
}

TEST(LargestRise, finds_what_happened_away_from_the_peak) {
  Repetition r = repetition({});
  for (BodyPose& pose : r.poses)
    if (pose.time > r.hold_end && pose.time < r.hold_end + Seconds{0.85})
      pose.pelvis_roll_change.value = from_degrees(15);
  EXPECT_NEAR(roll_rise_deg(r), 15, 0.3);
}

TEST(LargestRise, is_hardly_raised_by_noise) {
  double sum = 0;
  for (unsigned seed = 0; seed < 200; ++seed) sum += roll_rise_deg(with_noise(repetition({.roll_deg = 10}), 3, seed));
  EXPECT_NEAR(sum / 200, 10, 1);
}

TEST(LargestRise, states_a_deviation_that_holds_the_truth) {
  int within = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Repetition r = with_noise(repetition({.roll_deg = 10}), 3, seed);
    const auto rise = largest_rise(r, &BodyPose::pelvis_roll_change).value();
    if (std::abs(to_degrees(rise.value) - 10) <= to_degrees(rise.stddev)) ++within;
  }
  EXPECT_GT(within, 136);  // 68 %
}

TEST(LargestRise, passes_over_what_was_not_seen) {
  Repetition r = repetition({.roll_deg = 20});
  const Radians unseen{std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i < r.poses.size(); i += 2) r.poses[i].pelvis_roll_change = {from_degrees(80), unseen};
  EXPECT_NEAR(roll_rise_deg(r), 20, 0.5);
  for (BodyPose& pose : r.poses) pose.pelvis_roll_change.stddev = unseen;
  EXPECT_FALSE(largest_rise(r, &BodyPose::pelvis_roll_change));
}

RC_GTEST_PROP(LargestRise, does_not_depend_on_the_zero_and_grows_with_the_unit, ()) {
  const Repetition r =
      with_noise(repetition({.roll_deg = double(*rc::gen::inRange(-20, 30))}), 2, *rc::gen::arbitrary<unsigned>());
  const double zero = *rc::gen::inRange(-30, 30), unit = *rc::gen::inRange(1, 50) / 10.0;
  Repetition other = r;
  for (BodyPose& pose : other.poses)
    pose.pelvis_roll_change.value = unit * pose.pelvis_roll_change.value + from_degrees(zero);
  RC_ASSERT(std::abs(roll_rise_deg(other) - unit * roll_rise_deg(r)) < 1e-9);
}

}  // namespace
}  // namespace clamshell
