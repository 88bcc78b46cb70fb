// SPDX-License-Identifier: Apache-2.0
/// The criteria that the truth has labels for, in the order of their importance.
#pragma once

#include <array>
#include <string_view>

#include "accuracy/truth.h"
#include "geometry/units.h"

namespace clamshell {

struct RepetitionCriterion {
  std::string_view name;
  /// The true size is so near to the label's threshold that it is neither the fault nor its absence.
  bool (*is_borderline)(const TrueRepetition&);
};

inline constexpr std::array<RepetitionCriterion, 7> kRepetitionCriteria{{
    {"pelvis_rolled_back",
     [](const TrueRepetition& r) {
       return r.pelvis_roll_change >= from_degrees(5) && r.pelvis_roll_change < from_degrees(11);
     }},
    {"feet_apart", [](const TrueRepetition& r) { return r.feet_gap >= Metres{0.015} && r.feet_gap < Metres{0.045}; }},
    {"bottom_leg_moved",
     [](const TrueRepetition& r) { return r.bottom_knee_lift >= Metres{0.01} && r.bottom_knee_lift < Metres{0.03}; }},
    {"partial_range",
     [](const TrueRepetition& r) { return r.peak_opening >= from_degrees(24) && r.peak_opening < from_degrees(34); }},
    {"no_hold", [](const TrueRepetition& r) { return r.hold >= Seconds{0.2} && r.hold < Seconds{0.55}; }},
    {"lowered_too_fast", [](const TrueRepetition& r) { return r.lower >= Seconds{0.5} && r.lower < Seconds{0.75}; }},
    {"lifted_too_fast", [](const TrueRepetition& r) { return r.lift >= Seconds{0.4} && r.lift < Seconds{0.65}; }},
}};

inline constexpr std::array<std::string_view, 3> kSetUpCriteria{"hips_not_stacked", "knees_not_bent", "hip_angle_off"};

}  // namespace clamshell
