// SPDX-License-Identifier: Apache-2.0
/// What waits for a live session's thread, in order of arrival: every command and all that a sensor felt, but only the
/// newest frame.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "geometry/camera.h"
#include "motion/motion_recording.h"
#include "workout/instruction.h"

namespace clamshell {

struct WaitingFrame {
  Seconds time;
  std::vector<std::uint8_t> jpeg;
  std::optional<Vector3<double>> up{};  ///< as Frame::up
};

struct WaitingMotion {
  std::vector<MotionSample> felt;  ///< not empty; in the order of time where the page's clock was not set back
};

/// Of a phone beside the camera, on the page's clock.
struct WaitingSense {
  std::vector<MotionSample> felt;  ///< not empty
};

/// For one thread that puts and one that takes.
class Mailbox {
 public:
  using Message = std::variant<WaitingFrame, WaitingMotion, WaitingSense, Instruction>;
  static constexpr std::size_t kMostCommands = 256;
  static constexpr std::size_t kMostReadings = 30'000;  ///< a minute of the quickest sensors

  /// Drops the frame that waits already, or this one if it is not later than the one before; one from long before shows
  /// a clock that was set back.
  void put(WaitingFrame frame);
  /// Joins what was felt before and waits as the newest message. False if too much waits.
  [[nodiscard]] bool put(const std::vector<MotionSample>& felt);
  /// Joins what waits of the same kind, even before a frame. False if too much waits.
  [[nodiscard]] bool put_beside(const std::vector<MotionSample>& felt);
  /// False if `most` wait already.
  [[nodiscard]] bool put(const Instruction& instruction, std::size_t most = kMostCommands);
  /// Nothing comes any more; a frame that waits is dropped, commands are not.
  void close();

  /// Waits for a message; nothing when closed and empty.
  std::optional<Message> take();
  /// Frames so far.
  int dropped() const;

 private:
  bool drop_waiting_frame();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Message> waiting_;
  std::optional<Seconds> latest_;  ///< frame
  int dropped_{};
  bool closed_{};
};

}  // namespace clamshell
