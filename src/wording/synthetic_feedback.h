// SPDX-License-Identifier: Apache-2.0
/// One grey picture of a lying person with what the coach knows about it: what drawings are tried on.
#pragma once

#include <cstddef>
#include <memory>

#include "coach/feedback.h"
#include "wording/synthetic_analysis.h"

namespace clamshell {

constexpr std::uint8_t kGrey = 128;

inline Frame grey_frame(Seconds time, int width, int height) {
  const auto bytes = std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return {time, std::make_shared<const Image>(Image{width, height, std::vector<std::uint8_t>(bytes, kGrey)})};
}

/// Head on the left, feet on the right, the left leg on top, in the lower half of the picture.
inline CoachedFrame synthetic_feedback(Seconds time, int width, int height, Radians opening) {
  Feedback feedback;
  feedback.time = time;
  feedback.armed = true;
  feedback.pose = synthetic_pose(time, opening);
  Keypoints& k = feedback.keypoints;
  k.time = time;
  k.image_width = width;
  k.image_height = height;
  k.seen = true;
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    const double along = 0.1 + 0.8 * static_cast<double>(i) / kLandmarkCount, down = i % 2 ? 0.6 : 0.8;
    k.at[i] = {Pixels{along * width}, Pixels{down * height}, 0.9f};
  }
  return {grey_frame(time, width, height), feedback};
}

}  // namespace clamshell
