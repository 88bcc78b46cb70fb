// SPDX-License-Identifier: Apache-2.0
/// How long lift, hold and lowering of a repetition took, as they are asked for, judged and shown.
#pragma once

#include <algorithm>

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

/// Of the times that are seen: until nine tenths of the peak, above them, and until closed again. A movement that turns
/// without a stop spends time above them, too: that is no hold.
inline Tempo tempo_of(Seconds lift, Seconds hold, Seconds lower) {
  const Seconds of_movements = (kWholeMovement - 1) * (lift + lower);
  return {kWholeMovement * lift, std::max(hold - of_movements, Seconds{0}), kWholeMovement * lower};
}

inline Tempo tempo_of(const Repetition& r) { return tempo_of(r.lift(), r.hold(), r.lower()); }

}  // namespace clamshell
