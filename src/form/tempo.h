// SPDX-License-Identifier: Apache-2.0
/// How long lift, hold and lowering of a repetition took, as they are asked for, judged and shown.
#pragma once

#include "body/minimum_jerk.h"
#include "geometry/units.h"
#include "repetition/repetition.h"

namespace clamshell {

/// Each movement from rest to rest, and the stop between the two.
struct Tempo {
  Seconds lift, hold, lower;
};

/// What is seen of a movement, up to or from nine tenths of the peak, goes this many times into the whole.
inline constexpr double kWholeMovement = 1 / (1 - minimum_jerk::kTenth);

inline Tempo tempo_of(const Repetition& r) {
  return {kWholeMovement * r.lift(), r.stop.value, kWholeMovement * r.lower()};
}

}  // namespace clamshell
