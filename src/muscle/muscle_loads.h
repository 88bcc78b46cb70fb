// SPDX-License-Identifier: Apache-2.0
/// How much each muscle works in a repetition or a set, every activation with its interval.
///
/// Activations: 0 = rest, 1 = all that the muscle has, which electromyography calls 100 % of a maximal contraction.
/// Co-contraction is not in them: a muscle that helps with nothing is at 0. Neither are the trunk and the lower back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "geometry/units.h"
#include "muscle/interval.h"
#include "muscle/physique.h"

namespace clamshell {

struct MuscleLoad {
  std::string name;
  double mean{}, peak{};  ///< activation
  Interval mean_interval;
  Newtons force_peak{};  ///< active; of a group: of all its muscles together
  Seconds work{};        ///< activation times time
};

/// Over a repetition's moments; one entry a moment.
struct LoadCourse {
  std::vector<Seconds> time;
  std::vector<Radians> opening;
  std::vector<double> moment;  ///< Nm, of gravity and band about the axis from hip to ankle, + = closing
  std::vector<std::vector<double>> activation;  ///< of each group
};

struct MuscleLoads {
  std::vector<MuscleLoad> muscles;  ///< in the order of the anatomy
  std::vector<MuscleLoad> groups;   ///< compartments by their groups, weighted by their forces
  Seconds time;                     ///< that the repetitions took
  double gluteal_to_tfl_index{};    ///< see gluteal_to_tfl_index.h; a least one if the tensor fasciae latae rests
  double gravity_moment{};          ///< Nm, about the axis from hip to ankle, while closed
  double band_moment{};             ///< Nm, largest
  double lacking{};  ///< Nm, largest that the muscles fail to give: more than a few: the load is too great
  LoadCourse course;
};

struct SetLoads {
  std::vector<MuscleLoads> repetitions;
  MuscleLoads all;  ///< of all repetitions; its course is the first one's
  /// What its intervals are made of: a row a guess, the mean activations of its groups.
  std::vector<std::vector<double>> guesses{};
};

/// To be said wherever the loads are shown.
inline constexpr std::string_view kNotSimulated =
    "The trunk and the lower back, and muscles that tighten without need, are not simulated. In people they are not "
    "silent: the hip flexors were measured at 54 % in clamshells with a weight at the ankle (McBeth 2012), and the "
    "quadratus lumborum holds the pelvis (Jeong 2019).";

/// One of MuscleLoads's groups. Throws std::out_of_range if there is none.
const MuscleLoad& group(const MuscleLoads& loads, std::string_view name);
/// One of its muscles, or else of its groups. Throws std::out_of_range if there is none.
const MuscleLoad& group_or_compartment(const MuscleLoads& loads, std::string_view name);

}  // namespace clamshell
