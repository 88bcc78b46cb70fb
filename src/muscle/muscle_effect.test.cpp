// SPDX-License-Identifier: Apache-2.0
// What a band and a rolling pelvis change, hip at 45 and knee at 90 degrees.
#include "muscle/muscle_effect.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

const Uncertainty kFewGuesses{.samples = 20};

Wearer wearing(const char* colour) { return {{}, WornBand{band_of_colour(sample_bands(), colour), {}}}; }

Clamshells rolling(Radians roll) { return {{}, {nominal({.opening = from_degrees(40), .pelvis_roll = roll})}}; }

MuscleEffect band_effect(const Wearer& wearer, const Uncertainty& uncertainty = kFewGuesses) {
  const Clamshells set = rolling({});
  const SetLoads loads = simulate(sample_anatomy(), wearer, set, uncertainty);
  return effect_of_band(loads, sample_anatomy(), wearer, set, uncertainty);
}

MuscleEffect roll_effect(const Clamshells& set, const Uncertainty& uncertainty = kFewGuesses) {
  const SetLoads loads = simulate(sample_anatomy(), {}, set, uncertainty);
  return effect_of_roll(loads, sample_anatomy(), {}, set, uncertainty);
}

const GroupChange& change_of(const MuscleEffect& effect, std::string_view group) {
  return *std::ranges::find(effect.groups, group, &GroupChange::name);
}

TEST(MuscleEffect, raises_the_maximus_more_with_a_stiffer_band) {
  const MuscleEffect yellow = band_effect(wearing("yellow")), blue = band_effect(wearing("blue"));
  for (const char* group : {"gluteus_maximus_superior", "gluteus_maximus_lower"}) {
    EXPECT_GT(change_of(yellow, group).interval.lo, 0) << group;
    EXPECT_EQ(change_of(yellow, group).without, change_of(blue, group).without) << group;
    EXPECT_GT(change_of(blue, group).change, change_of(yellow, group).change) << group;
  }
}

TEST(MuscleEffect, lets_errors_that_both_have_fall_out) {
  const Clamshells set = rolling({});
  const Wearer wearer = wearing("green");
  const Uncertainty strength_alone{.thigh_mass = 0,
                                   .shank_mass = 0,
                                   .band = 0,
                                   .strength = 0.3,
                                   .compartment = 0,
                                   .opening = {},
                                   .pelvis_roll = {},
                                   .hip_flexion = {},
                                   .knee_flexion = {},
                                   .samples = 20};
  const SetLoads loads = simulate(sample_anatomy(), wearer, set, strength_alone);
  const Interval activation = group(loads.all, "gluteus_maximus_superior").mean_interval;
  const Interval change = change_of(band_effect(wearer, strength_alone), "gluteus_maximus_superior").interval;
  EXPECT_GT(activation.hi / activation.lo, 1.5);
  EXPECT_LT((1 + change.hi) / (1 + change.lo), 1.2);
}

TEST(MuscleEffect, takes_work_off_the_medius_when_the_pelvis_rolls_back) {
  const MuscleEffect effect = roll_effect(rolling(from_degrees(30)));
  EXPECT_LT(change_of(effect, "gluteus_medius").change, -0.05);
  EXPECT_LT(change_of(effect, "gluteus_medius").interval.hi, 0);
}

TEST(MuscleEffect, counts_lying_reclined_as_roll) {
  Clamshells reclined = rolling({});
  reclined.closed.pelvis_roll = from_degrees(30);
  EXPECT_LT(change_of(roll_effect(reclined), "gluteus_medius").change, -0.1);
}

TEST(MuscleEffect, is_none_of_a_pelvis_that_stays_upright_and_its_interval_is_the_rolls_error) {
  const MuscleEffect effect = roll_effect(rolling({}));
  ASSERT_FALSE(effect.groups.empty());
  for (const GroupChange& group : effect.groups) {
    EXPECT_NEAR(group.change, 0, 1e-6) << group.name;
    EXPECT_LT(group.interval.lo, 0) << group.name;
    EXPECT_GT(group.interval.hi, 0) << group.name;
  }
  Uncertainty roll_known = kFewGuesses;
  roll_known.pelvis_roll = {};
  for (const GroupChange& group : roll_effect(rolling({}), roll_known).groups)
    EXPECT_NEAR(group.interval.hi - group.interval.lo, 0, 1e-6) << group.name;
}

TEST(MuscleEffect, leaves_out_what_rests_without_it) {
  const MuscleLoads without = simulate(sample_anatomy(), {}, rolling({}), kFewGuesses).all;
  for (const GroupChange& change : band_effect(wearing("green")).groups)
    EXPECT_GT(group(without, change.name).mean_interval.lo, 0) << change.name;
}

TEST(MuscleEffect, has_no_width_without_guesses) {
  const GroupChange change = change_of(band_effect(wearing("green"), {.samples = 0}), "gluteus_maximus_superior");
  EXPECT_EQ(change.interval.lo, change.change);
  EXPECT_EQ(change.interval.hi, change.change);
}

}  // namespace
}  // namespace clamshell
