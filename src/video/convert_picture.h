// SPDX-License-Identifier: Apache-2.0
/// A decoded picture of any size, pixel format and colour space -> an upright rgb8 Image of one working size.
#pragma once

#include <optional>

#include "geometry/picture_size.h"
#include "picture/frame.h"
#include "picture/orientation.h"
#include "video/ffmpeg.h"

namespace clamshell {

/// Takes limited or full range and the matrix from the picture; unmarked pictures are BT.709 from 720 rows on and
/// BT.601 below. High dynamic range is not tone-mapped.
class PictureConverter {
 public:
  /// stored: the working size before the picture is turned upright.
  PictureConverter(PictureSize stored, Orientation orientation);

  /// Nothing where the pixel format can't be converted.
  std::optional<Image> operator()(const AVFrame& picture);

 private:
  bool prepare_for(const AVFrame& picture);

  Orientation orientation_;
  ffmpeg::Picture stored_;
  ffmpeg::Scaler scaler_;
  struct Source {
    int width{}, height{}, format = AV_PIX_FMT_NONE, matrix{}, range{};
    bool operator==(const Source&) const = default;
  } source_;
};

}  // namespace clamshell
