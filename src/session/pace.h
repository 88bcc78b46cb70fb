// SPDX-License-Identifier: Apache-2.0
/// The pace that a set is led at where nobody watches: two seconds up, hold, two seconds down, a breath.
///
/// Lay instructions ask for 2 s each way (physiology: range and cadence); the hold is longer than the exercise demands.
#pragma once

#include <algorithm>
#include <cmath>

#include "repetition/repetition.h"

namespace clamshell::pace {

constexpr Seconds kLift{2}, kHold{1.5}, kLower{2}, kBreath{0.5};
constexpr Seconds kRepetition = kLift + kHold + kLower + kBreath;

struct Step {
  Phase phase{};
  Seconds in_phase;
  int count{};  ///< repetitions that are over
};

/// since: the set began. After `most` repetitions it stays closed.
inline Step at(Seconds since, int most) {
  const int over = static_cast<int>(std::floor(std::max(since.value, 0.0) / kRepetition.value));
  if (over >= most) return {Phase::closed, since - most * kRepetition, most};
  const Seconds within = since - over * kRepetition;
  if (within < kLift) return {Phase::lift, within, over};
  if (within < kLift + kHold) return {Phase::hold, within - kLift, over};
  if (within < kLift + kHold + kLower) return {Phase::lower, within - kLift - kHold, over};
  return {Phase::closed, within - kLift - kHold - kLower, over};
}

}  // namespace clamshell::pace
