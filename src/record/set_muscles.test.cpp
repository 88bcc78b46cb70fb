// SPDX-License-Identifier: Apache-2.0
#include "record/set_muscles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>

#include "muscle/sample_anatomy.h"
#include "record/synthetic_kept_set.h"

namespace clamshell {
namespace {

constexpr Radians kUnseen{std::numeric_limits<double>::quiet_NaN()};

const MuscleKnowledge& knowledge() {
  static const MuscleKnowledge knowledge{sample_anatomy(), sample_bands()};
  return knowledge;
}

Profile full_profile() {
  Profile profile;
  profile.height = Metres{1.68};
  profile.mass_kg = 62;
  profile.sex = Sex::female;
  profile.thigh_girth = Metres{0.45};
  return profile;
}

SetRecord with_band(const char* colour) {
  SetRecord set = synthetic_kept_set(1);
  set.band = colour;
  return set;
}

SetMuscles muscles(const SetRecord& set, const Profile& profile = full_profile()) {
  return simulate_kept_set(knowledge(), profile, set);
}

std::string assumptions(const SetMuscles& set) {
  std::string all;
  for (const std::string& sentence : set.simulated.value().assumed) all += sentence + "\n";
  return all;
}

TEST(SetMuscles, simulates_the_measured_movement) {
  const SetMuscles set = muscles(synthetic_kept_set(2));
  ASSERT_TRUE(set.simulated) << set.why_not;
  EXPECT_EQ(set.why_not, "");
  const MuscleLoads& loads = set.simulated->loads;
  EXPECT_NEAR(loads.time.value, 2 * 3.3, 0.1);
  EXPECT_NEAR(to_degrees(std::ranges::max(loads.course.opening)), 42, 2);
  EXPECT_GT(group(loads, "gluteus_maximus_superior").mean, 0.02);
  EXPECT_LT(group(loads, "gluteus_maximus_superior").mean_interval.lo,
            group(loads, "gluteus_maximus_superior").mean_interval.hi);
  EXPECT_FALSE(set.simulated->of_band);
  EXPECT_FALSE(set.simulated->of_roll);
}

TEST(SetMuscles, simulates_quick_repetitions_too) {
  const SetMuscles set =
      muscles(synthetic_kept_set(2, {.lift = Seconds{0.4}, .hold = Seconds{0.1}, .lower = Seconds{0.4}}));
  EXPECT_TRUE(set.simulated) << set.why_not;
}

TEST(SetMuscles, works_both_legs_alike) {
  SetRecord left = synthetic_kept_set(1), right = left;
  right.working_leg = other(left.working_leg);
  EXPECT_EQ(group(muscles(left).simulated.value().loads, "gluteus_medius").mean,
            group(muscles(right).simulated.value().loads, "gluteus_medius").mean);
}

TEST(SetMuscles, tells_what_the_band_did) {
  const SetMuscles set = muscles(with_band("green"));
  ASSERT_TRUE(set.simulated) << set.why_not;
  EXPECT_EQ(set.simulated->band, "green");
  EXPECT_GT(set.simulated->loads.band_moment, 2);
  ASSERT_TRUE(set.simulated->of_band);
  const auto& groups = set.simulated->of_band->groups;
  EXPECT_GT(std::ranges::find(groups, "gluteus_maximus_superior", &GroupChange::name)->change, 0.1);
}

TEST(SetMuscles, tells_what_the_roll_did_where_it_is_beyond_noise) {
  const SetMuscles rolled = muscles(synthetic_kept_set(1, {.pelvis_roll = from_degrees(20)}));
  ASSERT_TRUE(rolled.simulated) << rolled.why_not;
  EXPECT_NEAR(to_degrees(rolled.simulated->roll), 20, 1e-9);
  EXPECT_TRUE(rolled.simulated->of_roll);
  EXPECT_FALSE(muscles(synthetic_kept_set(1, {.pelvis_roll = from_degrees(2)})).simulated.value().of_roll);
}

TEST(SetMuscles, tells_nothing_of_a_roll_that_was_not_seen) {
  SetRecord set = synthetic_kept_set(1, {.pelvis_roll = from_degrees(20)});
  set.repetitions.front().pelvis_roll.stddev = Radians{std::numeric_limits<double>::infinity()};
  const SetMuscles simulated = muscles(set);
  ASSERT_TRUE(simulated.simulated) << simulated.why_not;
  EXPECT_FALSE(simulated.simulated->of_roll);
}

TEST(SetMuscles, takes_the_standard_deviations_that_were_measured) {
  const auto width_of_rolls_effect = [](Measured<Radians> RepetitionRecord::*angle, double stddev_deg) {
    SetRecord set = synthetic_kept_set(1, {.pelvis_roll = from_degrees(25)});
    (set.repetitions.front().*angle).stddev = from_degrees(stddev_deg);
    const SetMuscles simulated = muscles(set);
    const auto& groups = simulated.simulated.value().of_roll.value().groups;
    const Interval interval = std::ranges::find(groups, "gluteus_medius", &GroupChange::name)->interval;
    return interval.hi - interval.lo;
  };
  for (const auto angle : {&RepetitionRecord::opening, &RepetitionRecord::pelvis_roll})
    EXPECT_GT(width_of_rolls_effect(angle, 12), width_of_rolls_effect(angle, 0.1));
}

TEST(SetMuscles, says_in_one_sentence_what_the_profile_lacks) {
  Profile no_mass = full_profile();
  no_mass.mass_kg.reset();
  EXPECT_NE(
      assumptions(muscles(synthetic_kept_set(1), no_mass)).find("Your profile has no body mass: 75 kg was assumed.\n"),
      std::string::npos);
  const std::string all = assumptions(muscles(with_band("red"), {}));
  EXPECT_NE(all.find("Your profile has no height, body mass, sex and girth of the thigh: 1.75 m, 75 kg, a man's body "
                     "and 41 cm were assumed.\n"),
            std::string::npos)
      << all;
  EXPECT_NE(all.find("61 cm around"), std::string::npos) << all;
  EXPECT_EQ(assumptions(muscles(synthetic_kept_set(1))).find("profile"), std::string::npos);
}

TEST(SetMuscles, leaves_out_repetitions_that_were_hardly_seen) {
  SetRecord set = synthetic_kept_set(2);
  set.repetitions.back().movement.resize(3);
  EXPECT_NEAR(muscles(set).simulated.value().loads.time.value, 3.3, 0.1);
}

TEST(SetMuscles, says_why_it_cannot_simulate) {
  using Change = std::function<void(SetRecord&)>;
  const auto each_sample = [](auto change) {
    return [change](SetRecord& set) {
      for (MovementSample& sample : set.repetitions.front().movement) change(sample);
    };
  };
  for (const auto& [why, change] : std::vector<std::pair<std::string, Change>>{
           {"No camera", [](SetRecord& set) { set.repetitions.clear(); }},
           {"no repetition", [](SetRecord& set) { set.repetitions.front().movement.clear(); }},
           {"no repetition", each_sample([](MovementSample& s) { s.opening = kUnseen; })},
           {"no repetition", each_sample([](MovementSample& s) { s.since_start = s.since_start * 1e4; })},
           {"never seen", each_sample([](MovementSample& s) { s.hip_flexion = kUnseen; })},
           {"can't be", each_sample([](MovementSample& s) { s.opening = 90 * s.opening; })},
           {"hip flexion of 1", each_sample([](MovementSample& s) { s.hip_flexion = from_degrees(170); })},
           {"can't reach", each_sample([](MovementSample& s) { s.feet_gap = Metres{2}; })}}) {
    SetRecord set = synthetic_kept_set(1);
    change(set);
    const SetMuscles refused = muscles(set);
    EXPECT_FALSE(refused.simulated) << why;
    EXPECT_NE(refused.why_not.find(why), std::string::npos) << refused.why_not;
  }
  EXPECT_NE(muscles(with_band("pink")).why_not.find("no pink band"), std::string::npos);
}

}  // namespace
}  // namespace clamshell
