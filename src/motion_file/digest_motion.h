// SPDX-License-Identifier: Apache-2.0
/// Identifies a motion recording by its readings, whatever the file's name, date and form.
#pragma once

#include <string>

#include "motion_file/read_motion.h"

namespace clamshell {

/// SHA-256 of the readings from start to end (since the first one), in hexadecimal digits.
std::string digest_motion(const MotionRecording& motion, Seconds start, Seconds end);

}  // namespace clamshell
