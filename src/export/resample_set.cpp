// SPDX-License-Identifier: Apache-2.0
#include "export/resample_set.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clamshell {
namespace {

constexpr Seconds kLongestGap{0.25};
constexpr double kNotSeen = std::numeric_limits<double>::quiet_NaN();

Seconds start_of(const RepetitionRecord& repetition) {
  return Seconds{std::chrono::duration<double>(repetition.time.time_since_epoch()).count()} -
         repetition.movement.back().since_start;
}

/// Times since the first start; those of a repetition in order, apart from the earlier ones'.
std::vector<std::vector<MovementSample>> stretches_of(const SetRecord& set) {
  std::vector<std::vector<MovementSample>> stretches;
  Seconds origin;
  for (const RepetitionRecord& repetition : set.repetitions) {
    if (repetition.movement.empty()) continue;
    if (stretches.empty()) origin = start_of(repetition);
    const Seconds offset = start_of(repetition) - origin;
    stretches.push_back(repetition.movement);
    for (MovementSample& sample : stretches.back()) sample.since_start += offset;
  }
  return stretches;
}

MovementSample interpolated(const MovementSample& a, const MovementSample& b, Seconds time) {
  const Seconds gap = b.since_start - a.since_start;
  const double share = gap > Seconds{0} ? (time - a.since_start) / gap : 0;
  const auto mix = [share](auto from, auto to) { return from * (1 - share) + to * share; };
  return {.since_start = time,
          .opening = mix(a.opening, b.opening),
          .pelvis_roll_change = mix(a.pelvis_roll_change, b.pelvis_roll_change),
          .hip_flexion = mix(a.hip_flexion, b.hip_flexion),
          .knee_flexion = mix(a.knee_flexion, b.knee_flexion),
          .feet_gap = mix(a.feet_gap, b.feet_gap),
          .bottom_knee_lift = mix(a.bottom_knee_lift, b.bottom_knee_lift)};
}

MovementSample at(const std::vector<std::vector<MovementSample>>& stretches, Seconds time) {
  for (const auto& samples : stretches) {
    const auto next = std::ranges::find_if(samples, [&](const MovementSample& s) { return s.since_start >= time; });
    if (next == samples.end()) continue;
    if (next->since_start == time) return interpolated(*next, *next, time);
    if (next == samples.begin()) break;
    if (next->since_start - std::prev(next)->since_start <= kLongestGap)
      return interpolated(*std::prev(next), *next, time);
    break;
  }
  return {time,
          Radians{kNotSeen},
          Radians{kNotSeen},
          Radians{kNotSeen},
          Radians{kNotSeen},
          Metres{kNotSeen},
          Metres{kNotSeen}};
}

}  // namespace

std::vector<MovementSample> resample(const SetRecord& set) {
  const auto stretches = stretches_of(set);
  std::vector<MovementSample> even;
  if (stretches.empty()) return even;
  const double end = stretches.back().back().since_start.value;
  for (int i = 0; i <= end * kMotionRate; ++i)
    even.push_back(at(stretches, Seconds{static_cast<double>(i) / kMotionRate}));
  return even;
}

}  // namespace clamshell
