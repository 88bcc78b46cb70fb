// SPDX-License-Identifier: Apache-2.0
/// What the live sessions of this program come to, for whoever watches its servers: numbers, and of nobody.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "geometry/units.h"

namespace clamshell {

/// Of durations, as Prometheus has them: how many lasted no longer than each bound.
struct Histogram {
  static constexpr std::array kBounds_s{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0};

  void add(Seconds duration) {
    for (std::size_t i = 0; i < kBounds_s.size(); ++i) within[i] += duration.value <= kBounds_s[i] ? 1 : 0;
    ++count;
    sum += duration;
  }

  std::array<std::uint64_t, kBounds_s.size()> within{};
  std::uint64_t count{};
  Seconds sum{};
};

/// Since the program began.
struct LiveTally {
  std::uint64_t sessions{};  ///< that were seated here, each take-over anew
  std::uint64_t busy{};      ///< that there was no room for
  std::uint64_t frames{};    ///< received
  std::uint64_t dropped{};   ///< of these, for newer ones
  Histogram answer;          ///< from a frame's arrival to its state
};

}  // namespace clamshell
