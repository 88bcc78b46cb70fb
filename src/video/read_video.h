// SPDX-License-Identifier: Apache-2.0
/// A video file -> its frames, upright and timed by their timestamps; decoding runs ahead on a thread of its own.
///
/// Reads MP4, MOV, WebM, MKV, AVI and GIF, constant or variable frame rate. Frame::image has square pixels and at most
/// kLongestSide pixels on its longer side; where info() tells a larger size, keypoints are in pixels of Frame::image.
/// A file may change the size of its pictures on the way.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "video/bad_video.h"
#include "video/frame.h"
#include "video/orientation.h"
#include "video/video_info.h"

namespace clamshell {

class VideoReader {
 public:
  /// Throws BadVideo.
  explicit VideoReader(const std::filesystem::path& file, TimeRange range = {}, Correction correction = {});
  ~VideoReader();

  /// The next frame, or nothing after the last one. Throws BadVideo, e.g. if not one frame lies in the range.
  std::optional<Frame> next();

  const VideoInfo& info() const;
  /// After the last frame: the file ended before what it promised (an interrupted recording or copy).
  bool truncated() const;
  /// Processor time spent decoding so far.
  Seconds busy() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
