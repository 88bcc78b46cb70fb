// SPDX-License-Identifier: Apache-2.0
/// An analysis against the truth of its clip.
///
/// A repetition found belongs to the first true one, in time, whose start to end, widened by 0.3 s, holds its peak. A
/// true frame is compared with the first sample that is not before it, by the whole milliseconds of a written result,
/// if the two are at most 60 ms apart. Borderline sizes and repetitions that belong to no true one are not judged.
#pragma once

#include "accuracy/tally.h"
#include "accuracy/truth.h"
#include "coach/analysis.h"

namespace clamshell {

Tally compare(const Analysis& analysis, const Truth& truth);

/// Of a clip that gave no analysis: its repetitions are missed, nothing is measured or judged.
Tally nothing_found(const Truth& truth);

}  // namespace clamshell
