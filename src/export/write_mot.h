// SPDX-License-Identifier: Apache-2.0
/// The measured movement of a set as a motion file of OpenSim: columns of degrees and metres at 30 times a second.
#pragma once

#include <string>

#include "store/session_record.h"

namespace clamshell {

/// NaN where nothing was measured, as between repetitions. Time 0: the start of the first repetition with movement.
std::string write_mot(const SetRecord& set);

}  // namespace clamshell
