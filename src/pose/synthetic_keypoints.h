// SPDX-License-Identifier: Apache-2.0
/// A made-up skeleton lying on its left side in front of the camera, for tests of what comes after the network.
#pragma once

#include <random>

#include "pose/keypoints.h"

namespace clamshell {

constexpr double kFps = 15;

/// 640 x 480; the trunk is 150 pixels long. opening: 0 = knees together .. 1 = wide open.
inline Keypoints synthetic_keypoints(Seconds time, double opening, std::mt19937& random) {
  using L = Landmark;
  std::normal_distribution<double> noise(0, 1.5);
  Keypoints k{.time = time, .image_width = 640, .image_height = 480, .seen = true, .at = {}};
  auto put = [&](L landmark, double x, double y) {
    k[landmark] = {Pixels{x + noise(random)}, Pixels{y + noise(random)}, 0.9F};
  };
  for (std::size_t i = 0; i < kLandmarkCount; ++i) put(static_cast<L>(i), 500, 300);  // the head and the rest
  put(L::left_shoulder, 460, 320), put(L::right_shoulder, 440, 240);
  put(L::left_hip, 300, 320), put(L::right_hip, 300, 260);
  put(L::left_knee, 220, 330), put(L::right_knee, 220, 290 - 100 * opening);
  put(L::left_ankle, 140, 325), put(L::right_ankle, 140, 305);
  put(L::left_heel, 130, 330), put(L::right_heel, 130, 300);
  put(L::left_foot_index, 110, 330), put(L::right_foot_index, 110, 310);
  return k;
}

}  // namespace clamshell
