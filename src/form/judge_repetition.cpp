// SPDX-License-Identifier: Apache-2.0
#include "form/judge_repetition.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace clamshell {
namespace {

/// How far the tracked opening of a resting knee strays, by and large.
constexpr Radians kWander = from_degrees(1.5);

/// The unit is the criterion's own.
struct Measurement {
  double value{}, stddev{};
};

/// The largest value of one quantity during the repetition, less its value at the start.
template <class Unit>
Measurement largest_rise(const Repetition& repetition, Measured<Unit> BodyPose::*quantity, double unit) {
  const auto& poses = repetition.poses;
  const auto largest = std::max_element(poses.begin(), poses.end(), [quantity](const BodyPose& a, const BodyPose& b) {
    return (a.*quantity).value < (b.*quantity).value;
  });
  const auto& from = poses.front().*quantity;
  const auto& to = (*largest).*quantity;
  return {unit * (to.value.value - from.value.value), unit * to.stddev.value};
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
  if (criterion == "pelvis_rolled_back") return largest_rise(r, &BodyPose::pelvis_roll, kDegreesPerRadian);
  if (criterion == "feet_apart") return largest_rise(r, &BodyPose::feet_gap, 1);
  if (criterion == "bottom_leg_moved") return largest_rise(r, &BodyPose::bottom_knee_lift, 1);
  if (criterion == "partial_range")
    return Measurement{to_degrees(r.peak_opening.value), to_degrees(r.peak_opening.stddev)};
  if (criterion == "no_hold") return Measurement{squeeze(r).value, time_stddev(r)};
  if (criterion == "lifted_too_fast") return Measurement{r.lift().value, time_stddev(r)};
  if (criterion == "lowered_too_fast" && !r.cut_off) return Measurement{r.lower().value, time_stddev(r)};
  return std::nullopt;
}

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

}  // namespace

Verdict judge(const Repetition& repetition, const Exercise& exercise) {
  Verdict verdict;
  for (const Criterion& c : exercise.repetition) {
    const std::optional<Measurement> m = measure(repetition, c.name);
    if (!m || std::isnan(m->stddev)) {
      verdict.not_judged.push_back({c.name, "unseen"});
      continue;
    }
    const double above = normal_cdf((m->value - c.limit) / std::max(m->stddev, 1e-9));
    const double probability = c.fault == FaultSide::above ? above : 1 - above;
    if (probability >= exercise.certainty) {
      verdict.findings.push_back({c.name, m->value, m->stddev, c.limit, c.unit, probability});
    } else if (m->stddev > c.too_wide && probability > 1 - exercise.certainty) {
      verdict.not_judged.push_back({c.name, "too_uncertain"});
    }
  }
  return verdict;
}

}  // namespace clamshell
