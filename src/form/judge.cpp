// SPDX-License-Identifier: Apache-2.0
#include "form/judge.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "form/judge_criterion.h"
#include "form/largest_rise.h"
#include "form/tempo.h"

namespace clamshell {
namespace {

/// Not finite if the quantity was never measured.
template <class Unit>
Measurement rise(const Repetition& repetition, Measured<Unit> BodyPose::*quantity, double unit = 1) {
  const auto largest = largest_rise(repetition, quantity);
  if (!largest) return Measurement{NAN, INFINITY};
  return Measurement{unit * largest->value.value, unit * largest->stddev.value};
}

// Error of times, as shares of a movement's duration, on rendered people: the smaller the opening, the more its wander
// hides when it begins and ends.
constexpr double kTimeError = 0.07;
constexpr Radians kTimeWander = from_degrees(4);

/// A moment lies anywhere between the poses beside it; a picture shown once more gives no pose of its own.
double variance_of(Seconds moment, const Repetition& r) {
  Seconds last = r.poses.front().time, between = r.end - r.start;
  for (const BodyPose& pose : r.poses) {
    if (pose.repeated || pose.time <= last) continue;
    between = pose.time - std::exchange(last, pose.time);
    if (last >= moment) break;
  }
  between = std::max(between, moment - last);  // after the last pose it was foreseen
  return between.value * between.value / 12;
}

Measurement duration(Measured<Seconds> length, Seconds movement, const Repetition& r, Seconds from, Seconds to) {
  const double error = (kTimeError + kTimeWander / r.peak_opening.value) * movement.value;
  const double variance = error * error + variance_of(from, r) + variance_of(to, r);
  return {length.value.value, std::sqrt(variance + length.stddev.value * length.stddev.value)};
}

std::optional<Measurement> measure_repetition(const Repetition& r, CriterionId criterion) {
  if (r.poses.empty()) return std::nullopt;
  const Tempo tempo = tempo_of(r);
  using enum CriterionId;
  switch (criterion) {
    case pelvis_rolled_back:
      return rise(r, &BodyPose::pelvis_roll_change, kDegreesPerRadian);
    case feet_apart:
      return rise(r, &BodyPose::feet_gap);
    case bottom_leg_moved:
      return rise(r, &BodyPose::bottom_knee_lift);
    case trunk_swayed:
      return rise(r, &BodyPose::trunk_sway);
    case partial_range:
      return Measurement{to_degrees(r.peak_opening.value), to_degrees(r.peak_opening.stddev)};
    case no_hold:
      return duration({tempo.hold, r.stop.stddev}, 0.5 * (tempo.lift + tempo.lower), r, r.hold_start, r.hold_end);
    case lifted_too_fast:
      return duration({tempo.lift, Seconds{}}, tempo.lift, r, r.start, r.hold_start);
    case lowered_too_fast:
      if (r.cut_off) return std::nullopt;
      return duration({tempo.lower, Seconds{}}, tempo.lower, r, r.hold_end, r.end);
    default:
      return std::nullopt;
  }
}

Criterion held_to(Criterion criterion, Radians own_best) {
  if (criterion.share_of_best)
    criterion.at_least = std::max(*criterion.at_least, *criterion.share_of_best * to_degrees(own_best));
  return criterion;
}

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

Verdict judge(const Repetition& repetition, const Exercise& exercise, const std::optional<Viewpoint>& view,
              Radians own_best) {
  Verdict verdict;
  for (const Criterion& criterion : exercise.repetition)
    judge_criterion(verdict, held_to(criterion, own_best), measure_repetition(repetition, criterion.id), exercise,
                    view);
  return verdict;
}

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
