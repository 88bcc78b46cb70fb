// SPDX-License-Identifier: Apache-2.0
/// Writes what a live session tells its pages: docs/live.md.
#pragma once

#include <string>
#include <vector>

#include "workout/live_state.h"

namespace clamshell {

/// Of several screens that show a session, one speaks.
struct Voice {
  bool is_here = true;                        ///< this one
  std::vector<std::string> said_elsewhere{};  ///< to be shown, but not spoken
};

/// "type": "state", the answer to a frame or a command. dropped: frames so far. UTF-8.
std::string write_live_message(const LiveState& state, int dropped, const Voice& voice = {});

/// "type": "leader", for whoever watches: whether somebody leads the session.
std::string write_leader_message(bool is_here);

}  // namespace clamshell
