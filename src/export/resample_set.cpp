// SPDX-License-Identifier: Apache-2.0
#include "export/resample_set.h"

#include <algorithm>
#include <cmath>

namespace clamshell {
namespace {

constexpr Seconds kLongestGap{0.25};

/// From the beginning of the set to that of the repetition.
Seconds start_in(const SetRecord& set, const RepetitionRecord& repetition) {
  return Seconds{std::chrono::duration<double>(repetition.time - set.begun).count()} -
         repetition.movement.back().since_start;
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

/// The even moments between two samples, the later one left out.
void add_between(const MovementSample& a, const MovementSample& b, std::vector<MovementSample>& even) {
  const auto first = std::llround(std::ceil(a.since_start.value * kMotionRate - 1e-6));
  for (auto i = first; static_cast<double>(i) / kMotionRate < b.since_start.value - 1e-6; ++i) {
    const Seconds time{static_cast<double>(i) / kMotionRate};
    if (even.empty() || time > even.back().since_start) even.push_back(interpolated(a, b, time));
  }
}

}  // namespace

std::vector<MovementSample> resample(const SetRecord& set) {
  std::vector<MovementSample> even;
  for (const RepetitionRecord& repetition : set.repetitions) {
    if (repetition.movement.empty()) continue;
    const Seconds start = start_in(set, repetition);
    std::vector<MovementSample> samples = repetition.movement;
    for (MovementSample& sample : samples) sample.since_start += start;
    for (std::size_t i = 1; i < samples.size(); ++i)
      if (samples[i].since_start - samples[i - 1].since_start <= kLongestGap)
        add_between(samples[i - 1], samples[i], even);
  }
  return even;
}

}  // namespace clamshell
