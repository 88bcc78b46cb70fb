// SPDX-License-Identifier: Apache-2.0
/// What the person asks of a live session, by key, click or voice.
#pragma once

#include <optional>

#include "geometry/units.h"

namespace clamshell {

enum class Command {
  pause,
  resume,
  start_anyway,  ///< counts although the set-up is not right
  end_set,
  skip_rest,
  end_session,
  tick,  ///< nothing but the time; what moves a session without a camera
};

struct Instruction {
  Command command{};
  Seconds time;                    ///< on the clock of the frames
  std::optional<int> repetitions;  ///< with end_set of a session without a camera: as many as the person did
};

}  // namespace clamshell
