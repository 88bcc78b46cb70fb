// SPDX-License-Identifier: Apache-2.0
/// A recording of a sensor on the thigh, from its first reading to its last, through the same PoseJudge as a video.
#pragma once

#include "coach/analyze.h"
#include "motion/motion_recording.h"

namespace clamshell {

/// Of the options those that have nothing to do with pictures. The result holds no repetition where nothing was felt of
/// a clamshell, and says why in its remark. Throws BadMotion; InputError without readings in that part.
Analysis analyze_motion(const MotionRecording& recording, const std::filesystem::path& name,
                        const AnalyzeOptions& options, TimeRange part = {});

}  // namespace clamshell
