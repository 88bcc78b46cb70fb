// SPDX-License-Identifier: Apache-2.0
/// The movement of a set at even times, for programs that want it so.
///
/// Time 0 is the start of the set's first repetition. Linear between two samples of one repetition at most 0.25 s
/// apart; not a number elsewhere: between repetitions, and where a quantity was unseen.
#pragma once

#include <vector>

#include "store/session_record.h"

namespace clamshell {

inline constexpr int kMotionRate = 30;  ///< a second

/// Empty where no movement was kept. since_start: of the first repetition.
std::vector<MovementSample> resample(const SetRecord& set);

}  // namespace clamshell
