// SPDX-License-Identifier: Apache-2.0
/// How far a quantity rose during a repetition: its largest change since the start (docs/result-format.md), told from
/// noise.
///
/// The largest single value of a noisy series is the one with the luckiest noise. So the largest mean over a stretch as
/// long as the hold counts, and at most 0.8 s: a movement that turns without a stop spends a fifth of its time within
/// 10 % of its peak, and this mean takes 3 % off it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "repetition/repetition.h"

namespace clamshell {

/// Nothing if the quantity was never seen. The standard deviation is that of the values at their largest: most of it is
/// the same error in frame after frame, so their mean is no more certain, and the start shares in it.
template <class Unit>
std::optional<Measured<Unit>> largest_rise(const Repetition& repetition, Measured<Unit> BodyPose::*quantity) {
  constexpr Seconds kLongest{0.8};
  constexpr double kStart = 0.1;  // of the lift

  struct Value {
    Seconds time;
    double value, variance;
  };
  std::vector<Value> seen;
  for (const BodyPose& pose : repetition.poses) {
    const auto& [value, stddev] = pose.*quantity;
    if (std::isfinite(value.value) && std::isfinite(stddev.value))
      seen.push_back({pose.time, value.value, stddev.value * stddev.value});
  }
  if (seen.empty()) return std::nullopt;

  auto mean = [&seen](std::size_t first, std::size_t end) {
    Value sum{};
    for (std::size_t i = first; i < end; ++i) sum.value += seen[i].value, sum.variance += seen[i].variance;
    const auto n = static_cast<double>(end - first);
    return Value{seen[first].time, sum.value / n, sum.variance / n};
  };
  auto end_of = [&seen](std::size_t first, Seconds duration) {
    std::size_t end = first + 1;
    while (end < seen.size() && seen[end].time - seen[first].time <= duration) ++end;
    return end;
  };

  const Value start = mean(0, end_of(0, kStart * repetition.lift()));
  const Seconds stretch = std::min(repetition.hold(), kLongest);
  Value largest = start;
  for (std::size_t first = 0; first < seen.size(); ++first) {
    const std::size_t end = end_of(first, stretch);
    const Value here = mean(first, end);
    if (here.value > largest.value) largest = here;
    if (end == seen.size()) break;
  }
  return Measured<Unit>{Unit{largest.value - start.value}, Unit{std::sqrt(largest.variance)}};
}

}  // namespace clamshell
