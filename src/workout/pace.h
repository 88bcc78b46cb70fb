// SPDX-License-Identifier: Apache-2.0
/// The pace that a set is led at where nobody watches: two seconds up, hold, two seconds down, a breath.
///
/// Lay instructions ask for 2 s each way (docs/physiology.md, "Range and cadence"); the hold is longer than the
/// exercise demands.
#pragma once

#include <algorithm>

#include "prescription/dose.h"
#include "repetition/repetition.h"

namespace clamshell::pace {

constexpr Seconds kLift{2}, kHold{1.5}, kLower{2}, kBreath{0.5};

struct Step {
  Phase phase{};
  Seconds in_phase;
  int count{};  ///< repetitions that are over
};

/// since: the set began. After `most` repetitions it stays closed. A dose may ask for a longer hold and a slower
/// lowering.
inline Step at(Seconds since, const Dose& dose, int most) {
  const Seconds hold = std::max(kHold, dose.hold), lower = std::max(kLower, dose.lower);
  const Seconds repetition = kLift + hold + lower + kBreath;
  const double repetitions = std::max(0.0, since.value / repetition.value);
  if (!(repetitions < most)) return {Phase::closed, since - most * repetition, most};
  const int over = static_cast<int>(repetitions);
  const Seconds within = since - over * repetition;
  if (within < kLift) return {Phase::lift, within, over};
  if (within < kLift + hold) return {Phase::hold, within - kLift, over};
  if (within < kLift + hold + lower) return {Phase::lower, within - kLift - hold, over};
  return {Phase::closed, within - kLift - hold - lower, over};
}

}  // namespace clamshell::pace
