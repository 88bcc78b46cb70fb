// SPDX-License-Identifier: Apache-2.0
/// Writes the answer to a frame or a command: docs/live.md, "type": "state".
#pragma once

#include <string>

#include "workout/live_state.h"

namespace clamshell {

/// dropped: frames so far. UTF-8.
std::string write_live_message(const LiveState& state, int dropped);

}  // namespace clamshell
