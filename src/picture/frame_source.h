// SPDX-License-Identifier: Apache-2.0
/// The frames of a recording, first to last, wherever they come from.
#pragma once

#include <optional>

#include "picture/frame.h"
#include "picture/video_info.h"

namespace clamshell {

class FrameSource {
 public:
  virtual ~FrameSource() = default;

  /// The next frame, or nothing after the last one. May throw UserError.
  virtual std::optional<Frame> next() = 0;

  virtual const VideoInfo& info() const = 0;
  /// After the last frame: the recording ended before what it promised (it was interrupted, or copied in part).
  virtual bool truncated() const = 0;
  /// Processor time spent on the frames so far.
  virtual Seconds busy() const = 0;
};

}  // namespace clamshell
