// SPDX-License-Identifier: Apache-2.0
/// The joint centres of a set as a marker file of OpenSim, at 30 times a second.
///
/// Millimetres. OpenSim's frame: X towards the head, Y up from the mat, Z across both: towards the belly of somebody
/// who lies on the left, towards the back of somebody who lies on the right; origin on the mat below the bottom hip.
/// From the world of body/side_lying_body.h: X = x, Y = z, and Z = -y, or y for somebody who lies on the right.
#pragma once

#include <string>

#include "store/session_record.h"

namespace clamshell {

/// Joints as LyingJoints has them: a model posed by what was measured, not markers that were seen. Cells are blank
/// where the movement was not measured, as between repetitions. Time 0: the start of the first repetition with
/// movement.
std::string write_trc(const SetRecord& set, Metres height);

}  // namespace clamshell
