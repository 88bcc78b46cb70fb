// SPDX-License-Identifier: Apache-2.0
/// The points of the body that are observed, seen as if the person lay on the left side.
///
/// Someone lying on the right is mirrored: the picture left to right, and the names of the sides with it. One model
/// then serves both.
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <vector>

#include "body/body_pose.h"
#include "body/side_lying_body.h"
#include "pose/keypoints.h"

namespace clamshell {

enum BodyPoint : std::size_t {
  kBottomShoulder,
  kTopShoulder,
  kBottomHip,
  kTopHip,
  kBottomKnee,
  kTopKnee,
  kBottomAnkle,
  kTopAnkle,
  kFittedPointCount,  ///< joint centres that the model of body/side_lying_body.h places; the others are only looked at
  kBottomHeel = kFittedPointCount,
  kTopHeel,
  kBottomToe,
  kTopToe,
  kBottomElbow,
  kTopElbow,
  kBottomWrist,
  kTopWrist,
  kBottomEar,
  kTopEar,
  kNose,
  kBodyPointCount
};

/// What rests through a repetition done well. Of several parts the median does the same if one of them moves: a pelvis
/// that rolls takes only trunk and hips along, a lifted knee only itself.
constexpr std::array<BodyPoint, 5> kResting{kBottomShoulder, kBottomHip, kBottomKnee, kBottomAnkle, kTopAnkle};

/// Pixels from the centre of the picture, x towards the head side of a person lying on the left, y down.
struct BodyPoints {
  Seconds time;
  std::array<Eigen::Vector2d, kBodyPointCount> at;
};

BodyPoints body_points(const Keypoints& keypoints, Side lying_on);

/// Each coordinate's median; at the time of the last one. Not of none.
BodyPoints median_points(const std::vector<BodyPoints>& many);

/// Height of the person in the picture, were they upright and not foreshortened, pixels: the most that trunk, thighs or
/// shanks tell. The yardstick for everything in the picture.
double body_height(const BodyPoints& points);

template <class T>
const Vector3<T>& joint(const Joints<T>& joints, BodyPoint point) {
  switch (point) {
    case kBottomShoulder:
      return joints.bottom_shoulder;
    case kTopShoulder:
      return joints.top_shoulder;
    case kBottomHip:
      return joints.bottom_hip;
    case kTopHip:
      return joints.top_hip;
    case kBottomKnee:
      return joints.bottom_knee;
    case kTopKnee:
      return joints.top_knee;
    case kBottomAnkle:
      return joints.bottom_ankle;
    default:
      return joints.top_ankle;
  }
}

}  // namespace clamshell
