// SPDX-License-Identifier: Apache-2.0
/// The 33 landmarks of one person in one picture, in the order of BlazePose.
///
/// Bazarevsky et al., "BlazePose: On-device Real-time Body Pose Tracking", 2020 (arXiv:2006.10204).
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <optional>

#include "geometry/camera.h"
#include "geometry/units.h"

namespace clamshell {

/// The networks that give them, from the quickest to the largest.
enum class Model { lite, full, heavy };
constexpr Model kDefaultModel = Model::full;

/// Left and right are the person's own.
enum class Landmark : std::size_t {
  nose,
  left_eye_inner,
  left_eye,
  left_eye_outer,
  right_eye_inner,
  right_eye,
  right_eye_outer,
  left_ear,
  right_ear,
  mouth_left,
  mouth_right,
  left_shoulder,
  right_shoulder,
  left_elbow,
  right_elbow,
  left_wrist,
  right_wrist,
  left_pinky,
  right_pinky,
  left_index,
  right_index,
  left_thumb,
  right_thumb,
  left_hip,
  right_hip,
  left_knee,
  right_knee,
  left_ankle,
  right_ankle,
  left_heel,
  right_heel,
  left_foot_index,
  right_foot_index
};
constexpr std::size_t kLandmarkCount = 33;

/// Picture frame: x to the right, y down, origin at the top left corner of the picture.
struct Keypoint {
  Pixels x, y;
  float confidence{};  ///< 0..1: the network's visibility; 0 = not to be used
};

struct Keypoints {
  Seconds time;
  int image_width{}, image_height{};          ///< pixels
  bool seen{};                                ///< false: nobody plausible in this picture, the rest is meaningless
  std::array<Keypoint, kLandmarkCount> at{};  ///< by Landmark
  bool repeated{};                            ///< the picture is the one before once more
  std::optional<Vector3<double>> up{};        ///< as Frame::up

  const Keypoint& operator[](Landmark l) const { return at[static_cast<std::size_t>(l)]; }
  Keypoint& operator[](Landmark l) { return at[static_cast<std::size_t>(l)]; }
};

/// A keypoint as a vector of the picture: pixels, x right, y down.
inline Eigen::Vector2d place_of(const Keypoint& keypoint) { return {keypoint.x.value, keypoint.y.value}; }

/// How far the left shoulder and hip together lie below the right ones, in lengths of the trunk in the picture: about 1
/// of somebody who lies on the left side, -1 on the right, 0 of anybody who stands, sits or lies on back or belly.
inline double left_below_right(const std::array<Keypoint, kLandmarkCount>& landmarks) {
  const auto at = [&](Landmark l) { return place_of(landmarks[static_cast<std::size_t>(l)]); };
  const Eigen::Vector2d left = at(Landmark::left_shoulder) - at(Landmark::left_hip);
  const Eigen::Vector2d right = at(Landmark::right_shoulder) - at(Landmark::right_hip);
  const double below = at(Landmark::left_shoulder).y() + at(Landmark::left_hip).y() - at(Landmark::right_shoulder).y() -
                       at(Landmark::right_hip).y();
  return 2 * below / (left + right).norm();
}

}  // namespace clamshell
