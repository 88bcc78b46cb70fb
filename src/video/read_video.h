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

#include "picture/frame_source.h"
#include "picture/orientation.h"
#include "video/bad_video.h"

namespace clamshell {

class VideoReader : public FrameSource {
 public:
  /// Throws BadVideo.
  explicit VideoReader(const std::filesystem::path& file, TimeRange range = {}, Correction correction = {});
  ~VideoReader() override;

  /// Throws BadVideo, e.g. if not one frame lies in the range.
  std::optional<Frame> next() override;
  const VideoInfo& info() const override;
  bool truncated() const override;
  Seconds busy() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
