// SPDX-License-Identifier: Apache-2.0
/// What the server needs from a live session, and how it gets one.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/user_error.h"
#include "motion/motion_recording.h"
#include "picture/frame.h"
#include "workout/instruction.h"
#include "workout/live_state.h"

namespace clamshell {

/// For one thread. Throws StoreError where something can't be kept.
class LiveCoach {
 public:
  virtual ~LiveCoach() = default;
  /// Takes a frame in and begins to look at it; fewer than kCropLag are under way.
  virtual void begin(const Frame& frame) = 0;
  /// What is to be shown after the oldest frame under way, once it was looked at.
  virtual LiveState take() = 0;
  LiveState add(const Frame& frame) { return begin(frame), take(); }
  /// At least one reading, in the order of time.
  virtual LiveState add(const std::vector<MotionSample>& felt) = 0;
  virtual LiveState add(const Instruction& instruction) = 0;
  /// Of a phone in the band beside the camera, in the order of time: the next frames know of it.
  virtual void feel(const std::vector<MotionSample>& felt) = 0;
};

/// what() is a sentence for the user.
struct NoSuchSession : UserError {
  using UserError::UserError;
};

/// Called on the thread that the coach will work on. Throws NoSuchSession, also if the session has ended; StoreError.
using OpenLiveCoach = std::function<std::unique_ptr<LiveCoach>(const std::string& session_id)>;

}  // namespace clamshell
