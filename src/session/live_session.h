// SPDX-License-Identifier: Apache-2.0
/// One live session: frames and commands in, what the page shows and says out; every repetition is kept before it is
/// shown.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/coach.h"
#include "session/live_state.h"
#include "store/store.h"

namespace clamshell {

/// What the person asks for.
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

/// Continues where the kept session stands: after a reload, a lost connection or a killed server.
class LiveSession {
 public:
  /// Throws StoreError if there is no such session, or what Coach throws.
  LiveSession(const CoachSettings& settings, Store& store, const std::string& session_id);
  ~LiveSession();

  /// Frames as they come, later than all before. Throws StoreError: nothing is shown that is not kept.
  LiveState add(const Frame& frame);
  LiveState add(const Instruction& instruction);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
