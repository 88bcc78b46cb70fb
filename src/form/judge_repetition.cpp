// SPDX-License-Identifier: Apache-2.0
#include "form/judge_repetition.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "form/judge_criterion.h"
#include "form/largest_rise.h"

namespace clamshell {
namespace {

/// How far the tracked opening of a resting knee strays, by and large.
constexpr Radians kWander = from_degrees(1.5);

template <class Unit>
std::optional<Measurement> rise(const Repetition& repetition, Measured<Unit> BodyPose::*quantity, double unit = 1) {
  const auto largest = largest_rise(repetition, quantity);
  if (!largest) return std::nullopt;
  return Measurement{unit * largest->value.value, unit * largest->stddev.value};
}

/// Of the time between two crossings of a level: half a frame at either end (uniform, hence / sqrt(12) each), and the
/// wander of the opening divided by its speed there. A raised cosine crosses 90 % of its way at 0.94 peak / duration.
double time_stddev(const Repetition& r) {
  const double frames = static_cast<double>(std::max<std::size_t>(r.poses.size(), 2) - 1);
  const double frame = (r.end - r.start).value / frames;
  const double duration = 0.5 * (r.lift() + r.lower()).value / 0.795;
  const double crossing = (kWander / r.peak_opening.value) * duration / 0.94;
  return std::sqrt(2 * (frame * frame / 12 + crossing * crossing));
}

/// The hold less what a movement that turns without a stop also spends within 10 % of its peak: of a raised cosine
/// 0.205 of its way, where lift and lower are the other 0.795.
Seconds squeeze(const Repetition& r) {
  return std::max(r.hold() - (0.205 / 0.795) * (r.lift() + r.lower()), Seconds{0});
}

std::optional<Measurement> measure(const Repetition& r, const std::string& criterion) {
  if (r.poses.empty()) return std::nullopt;
  if (criterion == "pelvis_rolled_back") return rise(r, &BodyPose::pelvis_roll_change, kDegreesPerRadian);
  if (criterion == "feet_apart") return rise(r, &BodyPose::feet_gap);
  if (criterion == "bottom_leg_moved") return rise(r, &BodyPose::bottom_knee_lift);
  if (criterion == "trunk_swayed") return rise(r, &BodyPose::trunk_sway);
  if (criterion == "partial_range")
    return Measurement{to_degrees(r.peak_opening.value), to_degrees(r.peak_opening.stddev)};
  if (criterion == "no_hold") return Measurement{squeeze(r).value, time_stddev(r)};
  if (criterion == "lifted_too_fast") return Measurement{r.lift().value, time_stddev(r)};
  if (criterion == "lowered_too_fast" && !r.cut_off) return Measurement{r.lower().value, time_stddev(r)};
  return std::nullopt;
}

Criterion held_to(Criterion criterion, Radians own_best) {
  if (criterion.share_of_best)
    criterion.at_least = std::max(*criterion.at_least, *criterion.share_of_best * to_degrees(own_best));
  return criterion;
}

}  // namespace

Verdict judge(const Repetition& repetition, const Exercise& exercise, const Viewpoint& view, Radians own_best) {
  Verdict verdict;
  for (const Criterion& criterion : exercise.repetition)
    judge_criterion(verdict, held_to(criterion, own_best), measure(repetition, criterion.id), exercise, view);
  return verdict;
}

}  // namespace clamshell
