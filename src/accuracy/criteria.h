// SPDX-License-Identifier: Apache-2.0
/// The criteria that the truth has labels for, in the order of their importance.
#pragma once

#include <array>

#include "accuracy/truth.h"
#include "exercise/catalogue.h"
#include "geometry/units.h"

namespace clamshell {

struct RepetitionCriterion {
  CriterionId id{};
  /// The true size is so near to the label's threshold that it is neither the fault nor its absence.
  bool (*is_borderline)(const TrueRepetition&);
};

inline constexpr std::array<RepetitionCriterion, 7> kRepetitionCriteria{{
    {CriterionId::pelvis_rolled_back,
     [](const TrueRepetition& r) {
       return r.pelvis_roll_change >= from_degrees(5) && r.pelvis_roll_change < from_degrees(11);
     }},
    {CriterionId::feet_apart,
     [](const TrueRepetition& r) { return r.feet_gap >= Metres{0.015} && r.feet_gap < Metres{0.045}; }},
    {CriterionId::bottom_leg_moved,
     [](const TrueRepetition& r) { return r.bottom_knee_lift >= Metres{0.01} && r.bottom_knee_lift < Metres{0.03}; }},
    {CriterionId::partial_range,
     [](const TrueRepetition& r) { return r.peak_opening >= from_degrees(24) && r.peak_opening < from_degrees(34); }},
    {CriterionId::no_hold, [](const TrueRepetition& r) { return r.hold >= Seconds{0.2} && r.hold < Seconds{0.55}; }},
    {CriterionId::lowered_too_fast,
     [](const TrueRepetition& r) { return r.lower >= Seconds{0.5} && r.lower < Seconds{0.75}; }},
    {CriterionId::lifted_too_fast,
     [](const TrueRepetition& r) { return r.lift >= Seconds{0.4} && r.lift < Seconds{0.65}; }},
}};

inline constexpr std::array kSetUpCriteria{CriterionId::hips_not_stacked, CriterionId::knees_not_bent,
                                           CriterionId::hip_angle_off};

}  // namespace clamshell
