// SPDX-License-Identifier: Apache-2.0
/// The measured movement of a set as a motion file of OpenSim: columns of degrees and metres at 30 times a second.
///
/// First what was measured, then the coordinates of gait2392 (export/opensim_frame.h) of the joints that LyingJoints
/// has for it. OpenSim's Storage reads numbers until the first that is none, so every cell is a number.
#pragma once

#include <string>

#include "store/session_record.h"

namespace clamshell {

/// A quantity that was unseen more often than not has no column; there is no row where another one was unseen, as
/// between repetitions. Time 0: the beginning of the set.
std::string write_mot(const SetRecord& set, Metres height);

}  // namespace clamshell
