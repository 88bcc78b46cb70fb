// SPDX-License-Identifier: Apache-2.0
/// One live session: frames or what a phone's sensor felt, and commands in, what the page shows and says out; every
/// repetition is kept before it is shown.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "coach/coach.h"
#include "motion/motion_recording.h"
#include "store/session_store.h"
#include "workout/instruction.h"
#include "workout/live_state.h"

namespace clamshell {

/// Continues where the kept session stands: after a reload, a lost connection or a killed server. Whoever led it so
/// far, on whatever server, gets LedElsewhere within a second of its clock.
class LiveSession {
 public:
  /// store: leads this session from now on. Throws StoreError if there is no such session, or what Coach throws.
  LiveSession(const CoachSettings& settings, SessionStore& store, const std::string& session_id);
  ~LiveSession();

  /// Takes a frame in and begins to look at it; fewer than kCropLag are under way. time: since 1970, later than all
  /// before. Throws StoreError, as all that follow: nothing is shown that is not kept.
  void begin(const Frame& frame);
  /// What is to be shown and said after the oldest frame under way, once it was looked at.
  LiveState take();
  LiveState add(const Frame& frame) { return begin(frame), take(); }
  /// Of a phone in the band; at least one reading, in the order of time.
  LiveState add(const std::vector<MotionSample>& felt);
  LiveState add(const Instruction& instruction);
  /// Of a phone in the band beside the camera; time: as the frames', about. The next frame's state knows of it.
  void feel(const std::vector<MotionSample>& felt);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
