// SPDX-License-Identifier: Apache-2.0
/// The measured movement of a set for OpenSim: as a motion file, and as a marker file of the joint centres.
///
/// Time 0 is SetRecord::begun, so that a time here and a moment in every other export differ by it alone. There is no
/// row where the movement was not measured, as between repetitions.
#pragma once

#include <string>
#include <vector>

#include "store/session_record.h"

namespace clamshell {

inline constexpr int kMotionRate = 30;  ///< a second

/// The movement at whole multiples of 1 / kMotionRate, in the order of time; since_start: of the set. Linear between
/// two samples of one repetition at most 0.25 s apart; a quantity that was unseen within one is not a number. Empty
/// where no movement was kept.
std::vector<MovementSample> resample(const SetRecord& set);

/// A motion file, "mot": columns of degrees and metres.
///
/// First what was measured, then the coordinates of gait2392 (export/opensim_frame.h) of the joints that LyingJoints
/// has for it. OpenSim's Storage reads numbers until the first that is none, so every cell is a number: a quantity that
/// was unseen more often than not has no column, and there is no row where another one was unseen.
std::string write_mot(const SetRecord& set, Metres height);

/// A marker file, "trc", of joints as LyingJoints has them: a model posed by what was measured, not markers that were
/// seen.
///
/// Millimetres, in the ground frame of export/opensim_frame.h. As OpenSim's TRCFileAdapter reads it and writes its own:
/// 3n + 2 filled cells a row, each followed by a tab.
std::string write_trc(const SetRecord& set, Metres height);

}  // namespace clamshell
