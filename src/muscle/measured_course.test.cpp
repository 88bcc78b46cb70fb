// SPDX-License-Identifier: Apache-2.0
#include "muscle/measured_course.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace clamshell {
namespace {

constexpr Seconds kFrame{1 / 30.}, kDuration{3};
constexpr Seconds kReach{0.15};

Radians opening_at(Seconds t) { return from_degrees(20 * (1 - std::cos(2 * std::numbers::pi * (t / kDuration)))); }

/// 3 s to 40 degrees and back; the pelvis rolls with it from 5 to 15 degrees; the hip is bent more while open.
MeasuredMovement movement() {
  MeasuredMovement movement;
  for (Seconds t; t <= kDuration; t += kFrame) {
    movement.opening.add(t, opening_at(t));
    movement.pelvis_roll_change.add(t, from_degrees(5) + opening_at(t) / 4);
    movement.hip_flexion.add(t, from_degrees(45) + opening_at(t) / 2);
    movement.feet_gap.add(t, Metres{-0.01});
  }
  return movement;
}

TEST(Series, leaves_out_what_is_unseen_and_what_is_not_later) {
  Series<Metres> series;
  series.add(Seconds{1}, Metres{2});
  series.add(Seconds{1}, Metres{3});
  series.add(Seconds{2}, Metres{std::numeric_limits<double>::quiet_NaN()});
  series.add(Seconds{std::numeric_limits<double>::infinity()}, Metres{4});
  EXPECT_EQ(series.values(), std::vector{Metres{2}});
}

TEST(Series, smooths_and_goes_straight_through_gaps) {
  Series<Metres> series;
  EXPECT_EQ(series.around(Seconds{1}, kReach), Metres{0});
  series.add(Seconds{1}, Metres{2});
  series.add(Seconds{1.1}, Metres{4});
  series.add(Seconds{2}, Metres{13});
  EXPECT_NEAR(series.around(Seconds{1.05}, kReach).value, 3, 1e-9);
  EXPECT_NEAR(series.around(Seconds{1.5}, kReach).value, 8, 1e-9);
  EXPECT_EQ(series.around(Seconds{0}, kReach), Metres{2});
  EXPECT_EQ(series.around(Seconds{9}, kReach), Metres{13});
}

RC_GTEST_PROP(Series, stays_within_what_was_measured, (const std::vector<std::int16_t>& values, std::int16_t at)) {
  Series<Metres> series;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] % 3 != 0) series.add(Seconds{0.1 * static_cast<double>(i)}, Metres{static_cast<double>(values[i])});
  RC_PRE(!series.values().empty());
  const Metres smoothed = series.around(Seconds{at / 1e3}, kReach);
  RC_ASSERT(smoothed >= std::ranges::min(series.values()) - Metres{1e-6});
  RC_ASSERT(smoothed <= std::ranges::max(series.values()) + Metres{1e-6});
}

TEST(MeasuredCourse, follows_the_movement_in_even_steps) {
  const OpeningCourse made = course(movement(), Seconds{0}, kDuration);
  ASSERT_EQ(made.size(), kMomentsARepetition);
  for (std::size_t i = 0; i < made.size(); ++i) {
    EXPECT_NEAR(made[i].time.value, static_cast<double>(i) * 3 / 16, 1e-9);
    EXPECT_NEAR(to_degrees(made[i].opening), to_degrees(opening_at(made[i].time)), 1.5);
    EXPECT_EQ(made[i].feet_gap, Metres{0});  // a foot in the other one is a measurement's error
  }
}

TEST(MeasuredCourse, counts_the_roll_from_the_repetitions_start) {
  const OpeningCourse made = course(movement(), Seconds{0}, kDuration);
  EXPECT_NEAR(to_degrees(made.front().pelvis_roll_change), 0, 1e-9);
  EXPECT_NEAR(to_degrees(made[kMomentsARepetition / 2].pelvis_roll_change), 10, 0.5);
}

TEST(MeasuredCourse, knows_the_closed_posture_from_closed_knees_only) {
  const std::array parts{movement(), movement()};
  const auto flexion = while_closed(parts, &MeasuredMovement::hip_flexion);
  ASSERT_TRUE(flexion);
  EXPECT_NEAR(to_degrees(*flexion), 46.2, 1.3);
  EXPECT_FALSE(while_closed(parts, &MeasuredMovement::knee_flexion));
}

TEST(MeasuredCourse, knows_a_knee_that_rests_a_little_open) {
  MeasuredMovement resting;
  for (Seconds t; t <= kDuration; t += kFrame) {
    resting.opening.add(t, from_degrees(8) + opening_at(t));
    resting.hip_flexion.add(t, from_degrees(45) + opening_at(t) / 2);
  }
  const auto flexion = while_closed({&resting, 1}, &MeasuredMovement::hip_flexion);
  ASSERT_TRUE(flexion);
  EXPECT_NEAR(to_degrees(*flexion), 46.2, 1.3);
}

TEST(MeasuredCourse, needs_some_of_the_opening) {
  EXPECT_TRUE(is_seen(movement(), Seconds{0}, kDuration));
  EXPECT_FALSE(is_seen(movement(), Seconds{0}, 3 * kFrame));
  EXPECT_FALSE(is_seen({}, Seconds{0}, kDuration));
}

}  // namespace
}  // namespace clamshell
