// SPDX-License-Identifier: Apache-2.0
#include "form/judge_repetition.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace clamshell {
namespace {

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

/// Half a frame at either end of a phase: uniform, hence divided by sqrt(12) each.
double time_stddev(const Repetition& repetition) {
  const double frames = static_cast<double>(std::max<std::size_t>(repetition.poses.size(), 2) - 1);
  const double frame = (repetition.end - repetition.start).value / frames;
  return frame * std::sqrt(2.0 / 12.0);
}

std::optional<Measurement> measure(const Repetition& r, const std::string& criterion) {
  if (r.poses.empty()) return std::nullopt;
  if (criterion == "pelvis_rolled_back") return largest_rise(r, &BodyPose::pelvis_roll, kDegreesPerRadian);
  if (criterion == "feet_apart") return largest_rise(r, &BodyPose::feet_gap, 1);
  if (criterion == "bottom_leg_moved") return largest_rise(r, &BodyPose::bottom_knee_lift, 1);
  if (criterion == "partial_range")
    return Measurement{to_degrees(r.peak_opening.value), to_degrees(r.peak_opening.stddev)};
  if (criterion == "no_hold") return Measurement{r.hold().value, time_stddev(r)};
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
    if (!m) {
      verdict.not_judged.push_back({c.name, "unseen"});
    } else if (!(m->stddev <= c.too_wide)) {
      verdict.not_judged.push_back({c.name, "too_uncertain"});
    } else {
      const double above = normal_cdf((m->value - c.limit) / std::max(m->stddev, 1e-9));
      const double probability = c.fault == FaultSide::above ? above : 1 - above;
      if (probability >= exercise.certainty) {
        verdict.findings.push_back({c.name, m->value, m->stddev, c.limit, c.unit, probability});
      }
    }
  }
  return verdict;
}

}  // namespace clamshell
