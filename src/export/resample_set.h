// SPDX-License-Identifier: Apache-2.0
/// The movement of a set at even times, for programs that want it so.
///
/// Time 0 is SetRecord::begun, so that a time here and a moment in every other export differ by it alone. Linear
/// between two samples of one repetition at most 0.25 s apart. There is no row where nothing was measured, as between
/// repetitions; a quantity that was unseen within one is not a number.
#pragma once

#include <vector>

#include "store/session_record.h"

namespace clamshell {

inline constexpr int kMotionRate = 30;  ///< a second

/// In the order of time, at whole multiples of 1 / kMotionRate; since_start: of the set. Empty where no movement was
/// kept.
std::vector<MovementSample> resample(const SetRecord& set);

}  // namespace clamshell
