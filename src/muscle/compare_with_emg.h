// SPDX-License-Identifier: Apache-2.0
/// The simulation beside published electromyography (anatomy/published_emg.toml): levels, orders, directions.
///
/// A level agrees if the simulated mean activation is within one standard deviation of the people measured. More and
/// less need a percentage point; the same is within five.
#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "base/user_error.h"
#include "muscle/simulate.h"

namespace clamshell {

inline constexpr const char* kNoBand = "none";
inline constexpr std::string_view kGlutealToTflIndex = "gluteal_to_tfl_index";

/// How somebody exercises.
struct Condition {
  bool abduction = false;  ///< side-lying, instead of a clamshell
  Radians hip_flexion = from_degrees(45);
  Radians pelvis_roll{};  ///< all the time
  std::string band{kNoBand};
};

/// of: a group of muscles, or "gluteal_to_tfl_index".
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
struct PublishedEmg {
  std::vector<PublishedLevel> levels;
  std::vector<PublishedOrder> orders;
  std::vector<PublishedEffect> effects;
};

/// Throws UserError.
PublishedEmg parse_published_emg(std::string_view toml);

/// Mean activations of somebody in a condition; no intervals. Throws what simulate throws, UserError for an unknown
/// band.
MuscleLoads simulate(const Anatomy& anatomy, const std::vector<ElasticBand>& bands, const Physique& person,
                     const Condition& condition);

struct SimulatedCondition {
  Condition at;
  MuscleLoads loads;
};

/// Clamshells at 0, 30, 45 and 60 degrees of hip flexion, each with the pelvis neutral and reclined by 35, each without
/// a band and with every one; in this order.
std::vector<SimulatedCondition> simulate_conditions(const Anatomy& anatomy, const std::vector<ElasticBand>& bands,
                                                    const Physique& person);

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
struct EmgComparison {
  std::vector<ComparedLevel> levels;
  std::vector<ComparedOrder> orders;
  std::vector<ComparedEffect> effects;
};

EmgComparison compare_with_emg(const PublishedEmg& published, const Anatomy& anatomy,
                               const std::vector<ElasticBand>& bands, const Physique& person);

}  // namespace clamshell
