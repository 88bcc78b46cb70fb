// SPDX-License-Identifier: Apache-2.0
#include "form/judge_set_up.h"

#include <cmath>
#include <optional>

#include "form/judge_criterion.h"

namespace clamshell {
namespace {

Measurement in_degrees(const Measured<Radians>& angle) { return {to_degrees(angle.value), to_degrees(angle.stddev)}; }
Measurement in_metres(const Measured<Metres>& length) { return {length.value.value, length.stddev.value}; }

bool seen(const Measured<Radians>& angle) {
  return std::isfinite(angle.value.value) && std::isfinite(angle.stddev.value);
}

/// Of shoulders and pelvis the one that is rolled further, as far as it was seen.
const Measured<Radians>& larger_roll(const SetUp& s) {
  if (!seen(s.trunk_roll)) return s.pelvis_roll;
  if (!seen(s.pelvis_roll)) return s.trunk_roll;
  return abs(s.trunk_roll.value) > abs(s.pelvis_roll.value) ? s.trunk_roll : s.pelvis_roll;
}

std::optional<Measurement> measure_set_up(const SetUp& s, CriterionId criterion) {
  using enum CriterionId;
  switch (criterion) {
    case not_side_lying:
      return in_degrees(larger_roll(s));
    case hips_not_stacked:
      return in_degrees(s.pelvis_roll);
    case hip_angle_off:
      return in_degrees(s.hip_flexion);
    case knees_not_bent:
      return in_degrees(s.knee_flexion);
    case feet_apart:
      return in_metres(s.feet_gap);
    case head_unsupported:
      return in_metres(s.head_height);
    case top_arm_not_in_front:
      return in_metres(s.top_hand_height);
    default:
      return std::nullopt;
  }
}

}  // namespace

Verdict judge(const SetUp& set_up, const Exercise& exercise, const std::optional<Viewpoint>& view) {
  Verdict verdict;
  const auto told = [&verdict] { return verdict.findings.size() + verdict.not_judged.size(); };
  for (const Criterion& criterion : exercise.set_up) {
    const std::size_t before = told();
    judge_criterion(verdict, criterion, measure_set_up(set_up, criterion.id), exercise, view);
    const bool kept = told() == before;
    // A posture at rest that the camera hardly sees is told from what is usual: no evidence that it is kept.
    if (kept && view && !well_seen(criterion, exercise, *view))
      verdict.not_judged.push_back({criterion.id, WhyNotJudged::view});
  }
  return verdict;
}

}  // namespace clamshell
