// SPDX-License-Identifier: Apache-2.0
// What the simulation must come to, mostly without a band, 75 kg, hip at 45 and knee at 90 degrees.
#include "muscle/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/user_error.h"
#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

MuscleLoads nominal_loads(const Condition& condition = {}) { return simulate(sample_simulated(), condition); }
double mean(const MuscleLoads& loads, std::string_view name) { return group(loads, name).mean; }

const SetLoads& with_intervals() {
  static const SetLoads loads = simulate(sample_anatomy(), {}, {{}, {nominal({})}}, {});
  return loads;
}

TEST(Simulate, lifts_against_a_gravity_that_falls_as_the_cosine) {
  const MuscleLoads loads = nominal_loads();
  EXPECT_GT(loads.gravity_moment, 14);
  EXPECT_LT(loads.gravity_moment, 21);
  for (std::size_t i = 0; i < loads.course.moment.size(); ++i)
    EXPECT_NEAR(loads.course.moment[i], loads.gravity_moment * std::cos(loads.course.opening[i].value), 0.3);
}

TEST(Simulate, works_the_gluteals) {
  const MuscleLoads loads = nominal_loads();
  EXPECT_GT(mean(loads, "gluteus_maximus_superior"), 0.1);
  EXPECT_GT(mean(loads, "gluteus_medius"), 0.15);
  EXPECT_LT(group(loads, "tensor_fasciae_latae").peak, 1);
}

/// Mean activation of a compartment in a textbook repetition.
double mean_with(const FootSupport& support, std::string_view muscle) {
  LegSimulation leg(sample_anatomy(), {});
  Deviation deviation = leg.likeliest();
  deviation.foot = support;
  const RepetitionLoads loads = leg.run(clamshell_poses(leg.lengths(), {}, nominal({})), std::nullopt, deviation);
  const auto row =
      std::ranges::find(sample_anatomy().muscles, muscle, &Muscle::name) - sample_anatomy().muscles.begin();
  return loads.activation.row(row).mean();
}

TEST(Simulate, lets_the_hip_hold_what_the_foot_does_not) {
  for (const char* muscle : {"gluteus_medius_middle", "tensor_fasciae_latae", "rectus_femoris"}) {
    EXPECT_GT(mean_with({.share = 0}, muscle), mean_with({.share = 0.5}, muscle)) << muscle;
    EXPECT_GT(mean_with({.share = 0.5}, muscle), mean_with({.share = 1}, muscle)) << muscle;
  }
}

TEST(Simulate, rests_the_hip_flexors_the_less_the_foot_can_slide) {
  for (const char* muscle : {"tensor_fasciae_latae", "rectus_femoris", "sartorius"})
    EXPECT_GT(mean_with({.friction = 0}, muscle), mean_with({.friction = 0.5}, muscle)) << muscle;
}

TEST(Simulate, has_the_measured_levels_within_its_intervals) {
  const auto overlaps = [](std::string_view name, double least, double most) {
    const Interval interval = group(with_intervals().all, name).mean_interval;
    return interval.hi >= least && interval.lo <= most;
  };
  EXPECT_TRUE(overlaps("gluteus_maximus_superior", 0.20, 0.65));
  EXPECT_TRUE(overlaps("gluteus_medius", 0.15, 0.45));
  EXPECT_TRUE(overlaps("tensor_fasciae_latae", 0.08, 0.35));
  EXPECT_TRUE(overlaps("rectus_femoris", 0.15, 0.6));
}

TEST(Simulate, knows_less_of_the_maximus_where_it_is_unsure_how_the_pelvis_lies) {
  const Clamshells set{{}, {nominal({})}};
  const auto width = [&](Radians unsure) {
    Uncertainty uncertainty;
    uncertainty.closed_pelvis_roll = unsure;
    const SetLoads loads = simulate(sample_anatomy(), {}, set, uncertainty);
    const Interval interval = group(loads.all, "gluteus_maximus_superior").mean_interval;
    return interval.hi - interval.lo;
  };
  EXPECT_GT(width(from_degrees(12)), 1.1 * width(from_degrees(0)));
}

TEST(Simulate, takes_work_off_the_gluteals_when_the_pelvis_reclines) {
  const MuscleLoads neutral = nominal_loads(), reclined = nominal_loads({.pelvis_roll = from_degrees(35)});
  for (const char* name : {"gluteus_maximus_superior", "gluteus_medius"})
    EXPECT_LT(mean(reclined, name), mean(neutral, name)) << name;
}

TEST(Simulate, works_the_gluteals_harder_the_stiffer_the_band) {
  MuscleLoads last = nominal_loads();
  for (const ElasticBand& band : sample_bands()) {
    const MuscleLoads loads = nominal_loads({.band = band.name});
    for (const char* name : {"gluteus_maximus_superior", "gluteus_maximus_lower", "gluteus_medius"})
      EXPECT_GT(mean(loads, name), mean(last, name)) << band.name << " " << name;
    EXPECT_GT(loads.band_moment, last.band_moment);
    last = loads;
  }
}

TEST(Simulate, gives_the_muscles_more_than_they_have_to_carry) { EXPECT_LT(nominal_loads().lacking, 0.1); }

TEST(Simulate, puts_every_activation_into_its_interval) {
  for (const MuscleLoad& load : with_intervals().all.muscles) {
    EXPECT_LE(load.mean_interval.lo, load.mean + 0.02) << load.name;
    EXPECT_GE(load.mean_interval.hi, load.mean - 0.02) << load.name;
    EXPECT_LE(load.mean, load.peak) << load.name;
    EXPECT_NEAR(load.work.value, 4 * load.mean, 1e-9) << load.name;
  }
  EXPECT_LT(group(with_intervals().all, "gluteus_medius").mean_interval.lo,
            group(with_intervals().all, "gluteus_medius").mean_interval.hi - 0.03);
}

TEST(Simulate, adds_repetitions_up) {
  const Clamshells set{{}, {nominal({}), nominal({.opening = from_degrees(45)})}};
  const SetLoads loads = simulate(sample_anatomy(), {}, set, {.samples = 0});
  ASSERT_EQ(loads.repetitions.size(), 2U);
  const double first = mean(loads.repetitions[0], "gluteus_medius"),
               second = mean(loads.repetitions[1], "gluteus_medius");
  EXPECT_NEAR(mean(loads.all, "gluteus_medius"), (first + second) / 2, 1e-9);
  EXPECT_NE(first, second);
}

TEST(Simulate, lets_the_hip_hold_a_foot_that_floats) {
  OpeningCourse floating = nominal({});
  for (OpenPosture& posture : floating) posture.feet_gap = Metres{0.1};
  const SetLoads loads = simulate(sample_anatomy(), {}, {{}, {floating}}, {.samples = 0});
  EXPECT_GT(mean(loads.all, "gluteus_medius"), 1.3 * mean(nominal_loads(), "gluteus_medius"));
}

TEST(Simulate, refuses_bodies_and_postures_that_cannot_be) {
  const Clamshells set{{}, {nominal({})}};
  EXPECT_THROW(simulate(sample_anatomy(), {{Kilograms{-75}, Metres{1.75}, Sex::male}, {}}, set, {}), UserError);
  EXPECT_THROW(simulate(sample_anatomy(), {}, {{.hip_flexion = from_degrees(170)}, set.repetitions}, {}), UserError);
  EXPECT_THROW(nominal({.opening = from_degrees(200)}), UserError);
  const ClosedPosture stretched{.hip_flexion = from_degrees(75), .knee_flexion = from_degrees(45)};
  EXPECT_THROW(simulate(sample_anatomy(), {}, {stretched, {nominal({.pelvis_roll = from_degrees(35)})}}, {}),
               UserError);
}

}  // namespace
}  // namespace clamshell
