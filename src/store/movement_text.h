// SPDX-License-Identifier: Apache-2.0
/// The samples of a repetition's movement as a compact text, and the way back.
///
/// A sample is seven whole numbers, comma between: time (1 ms), opening, pelvis roll, hip and knee flexion (0.1
/// degrees), feet gap and bottom-knee lift (0.1 mm), each less its last known value, at first 0; nothing where unseen.
/// Samples end with a semicolon.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/session_record.h"

namespace clamshell {

/// Values beyond a million of their steps count as unseen. Throws StoreError where a time is none.
std::string to_text(const std::vector<MovementSample>& movement);

/// Throws StoreError where it is no such text.
std::vector<MovementSample> to_movement(std::string_view text);

}  // namespace clamshell
