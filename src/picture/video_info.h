// SPDX-License-Identifier: Apache-2.0
/// What a video file says about itself before its pictures are read.
#pragma once

#include <limits>

#include "geometry/units.h"

namespace clamshell {

/// The size is that of the picture as a player shows it: upright, with square pixels. Frame::image is smaller where
/// this is larger than kLongestSide.
struct VideoInfo {
  Seconds duration;       ///< of the whole file
  double fps{};           ///< average
  int frames{};           ///< estimate, within the time range that is read
  int width{}, height{};  ///< pixels
};

/// Longest side of a working picture, pixels. Four times the 256 pixels that the landmark network sees, so nothing is
/// lost to it, while a picture of a 4K phone video takes 3 MB instead of 25 MB.
constexpr int kLongestSide = 1280;

/// Times since the first frame of the file, start <= time < end.
struct TimeRange {
  Seconds start{0};
  Seconds end{std::numeric_limits<double>::infinity()};

  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

}  // namespace clamshell
