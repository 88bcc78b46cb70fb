// SPDX-License-Identifier: Apache-2.0
/// The joint centres of a set as a marker file of OpenSim, at 30 times a second.
///
/// Millimetres, in the ground frame of export/opensim_frame.h. As OpenSim's TRCFileAdapter reads it and writes its own:
/// 3n + 2 filled cells a row, each followed by a tab.
#pragma once

#include <string>

#include "store/session_record.h"

namespace clamshell {

/// Joints as LyingJoints has them: a model posed by what was measured, not markers that were seen. There is no row
/// where the movement was not measured, as between repetitions. Time 0: the beginning of the set.
std::string write_trc(const SetRecord& set, Metres height);

}  // namespace clamshell
