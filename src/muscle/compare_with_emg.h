// SPDX-License-Identifier: Apache-2.0
/// The simulation beside published electromyography (anatomy/published_emg.toml): levels, orders, directions, forces,
/// and the eleven exercises of one study.
///
/// A level agrees if the simulated mean activation is within one standard deviation of the people measured. More and
/// less need a percentage point; the same is within five. For the index, whose size means little, these are hundredths
/// of its natural logarithm.
#pragma once

#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "base/user_error.h"
#include "muscle/rank_correlation.h"
#include "muscle/simulate.h"

namespace clamshell {

inline constexpr const char* kNoBand = "none";
inline constexpr const char* kClamshell = "clamshell";
inline constexpr std::string_view kGlutealToTflIndex = "gluteal_to_tfl_index";

/// How somebody exercises.
struct Condition {
  std::string exercise{kClamshell};  ///< or one of anatomy/hip_exercises.toml, to which the rest does not apply
  Radians hip_flexion = from_degrees(45);
  Radians pelvis_roll{};  ///< all the time
  std::string band{kNoBand};
};

/// of: a group of muscles, a compartment, or "gluteal_to_tfl_index".
struct PublishedLevel {
  std::string study, of;
  Condition at;
  double percent, stddev_percent;
  bool recalled;
};
struct PublishedOrder {
  std::string study;
  Condition at;
  std::vector<std::string> of;  ///< the most active first
};
enum class Direction { less, same, more };
struct PublishedEffect {
  std::string study, of;
  Condition from, to;
  Direction direction;
};
/// Peak, with its 95 % interval.
struct PublishedForce {
  std::string study, of;
  Condition at;
  Newtons lo, hi;
};
/// What the gluteal-to-TFL index is made of.
constexpr std::array<const char*, 3> kIndexMuscles{"tensor_fasciae_latae", "gluteus_medius",
                                                   "gluteus_maximus_superior"};
using OfIndexMuscles = std::array<double, 3>;
struct PublishedExercise {
  std::string study, exercise;
  OfIndexMuscles percent;
};
struct PublishedEmg {
  std::vector<PublishedLevel> levels;
  std::vector<PublishedOrder> orders;
  std::vector<PublishedEffect> effects;
  std::vector<PublishedForce> forces;
  std::vector<PublishedExercise> exercises;
};

/// Throws UserError.
PublishedEmg parse_published_emg(std::string_view toml);

/// What is simulated, and of whom.
struct Simulated {
  const Anatomy& anatomy;
  const std::vector<ElasticBand>& bands;
  const std::vector<HipExercise>& exercises;
  Physique person{};
};

/// Mean activations of somebody in a condition; no intervals. Throws what simulate throws, UserError for an unknown
/// band or exercise.
MuscleLoads simulate(const Simulated& simulated, const Condition& condition);

/// With the band that the exercise has. Throws UserError.
SetLoads simulate(const Simulated& simulated, const HipExercise& exercise);

struct SimulatedCondition {
  Condition at;
  MuscleLoads loads;
};

/// Clamshells at 0, 30, 45 and 60 degrees of hip flexion, each with the pelvis neutral and reclined by 35, each without
/// a band and with every one; in this order.
std::vector<SimulatedCondition> simulate_conditions(const Simulated& simulated);

struct ComparedLevel {
  PublishedLevel published;
  double simulated_percent;
  bool agrees() const { return std::abs(simulated_percent - published.percent) <= published.stddev_percent; }
};
struct ComparedOrder {
  PublishedOrder published;
  std::vector<double> simulated_percent;
  bool agrees;
};
struct ComparedEffect {
  PublishedEffect published;
  double from, to;  ///< per cent, or the index
  Direction simulated;
  bool agrees() const { return simulated == published.direction; }
};
struct ComparedForce {
  PublishedForce published;
  Newtons simulated;
  bool agrees() const { return simulated >= published.lo && simulated <= published.hi; }
};
struct ComparedExercise {
  PublishedExercise published;
  OfIndexMuscles simulated_percent;
};
struct EmgComparison {
  std::vector<ComparedLevel> levels;
  std::vector<ComparedOrder> orders;
  std::vector<ComparedEffect> effects;
  std::vector<ComparedForce> forces;
  std::vector<ComparedExercise> exercises;
  std::array<RankCorrelation, 3> of_muscles;  ///< over the exercises
  RankCorrelation of_all_muscles, of_index;
};

/// Of per cent.
double index_of_percent(const OfIndexMuscles& percent);

EmgComparison compare_with_emg(const PublishedEmg& published, const Simulated& simulated);

}  // namespace clamshell
