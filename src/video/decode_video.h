// SPDX-License-Identifier: Apache-2.0
/// A video file, frame by frame, decoded on the calling thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "picture/frame.h"
#include "picture/orientation.h"
#include "picture/video_info.h"
#include "video/bad_video.h"
#include "video/convert_picture.h"
#include "video/ffmpeg.h"
#include "video/open_video.h"

namespace clamshell {

class VideoDecoder {
 public:
  /// Decodes the first frame, so that a video without pictures is refused here. Throws BadVideo.
  VideoDecoder(const std::filesystem::path& file, TimeRange range, Correction correction);

  /// Nothing after the last frame of the range. Throws BadVideo if not one frame lies in the range.
  std::optional<Frame> next();

  const VideoInfo& info() const { return info_; }
  /// Meaningful after the last frame: the file ended before what it promised.
  bool truncated() const { return truncated_; }

 private:
  bool decode();
  void feed_decoder();
  void seek_to_start();
  Image convert();
  Seconds time_of_picture();
  Seconds allowed_shortfall() const;

  std::string name_;
  TimeRange range_;
  OpenVideo video_;
  ffmpeg::Packet packet_;
  ffmpeg::Picture picture_;
  VideoInfo info_;
  Orientation orientation_;
  PictureSize converted_;  ///< what convert_ was made for
  std::optional<PictureConverter> convert_;
  std::optional<std::int64_t> origin_;  ///< timestamp of the first frame of the file, in the stream's time base
  std::optional<Seconds> time_;         ///< of picture_
  std::int64_t picture_duration_{};     ///< in the stream's time base, 0 if untold
  bool picture_waits_{};                ///< picture_ is decoded and not yet given
  bool given_any_{};
  bool broken_end_{};  ///< the latest packet was damaged, or the reading stopped with an error
  bool truncated_{};
};

}  // namespace clamshell
