// SPDX-License-Identifier: Apache-2.0
#include "fit/body_points.h"

#include <algorithm>

#include "geometry/median.h"

namespace clamshell {
namespace {

constexpr std::array<Landmark, kBodyPointCount> kLyingOnLeft = {
    Landmark::left_shoulder, Landmark::right_shoulder,  Landmark::left_hip,
    Landmark::right_hip,     Landmark::left_knee,       Landmark::right_knee,
    Landmark::left_ankle,    Landmark::right_ankle,     Landmark::left_heel,
    Landmark::right_heel,    Landmark::left_foot_index, Landmark::right_foot_index,
    Landmark::left_elbow,    Landmark::right_elbow,     Landmark::left_wrist,
    Landmark::right_wrist,   Landmark::left_ear,        Landmark::right_ear,
    Landmark::nose};
constexpr std::array<Landmark, kBodyPointCount> kLyingOnRight = {Landmark::right_shoulder,
                                                                 Landmark::left_shoulder,
                                                                 Landmark::right_hip,
                                                                 Landmark::left_hip,
                                                                 Landmark::right_knee,
                                                                 Landmark::left_knee,
                                                                 Landmark::right_ankle,
                                                                 Landmark::left_ankle,
                                                                 Landmark::right_heel,
                                                                 Landmark::left_heel,
                                                                 Landmark::right_foot_index,
                                                                 Landmark::left_foot_index,
                                                                 Landmark::right_elbow,
                                                                 Landmark::left_elbow,
                                                                 Landmark::right_wrist,
                                                                 Landmark::left_wrist,
                                                                 Landmark::right_ear,
                                                                 Landmark::left_ear,
                                                                 Landmark::nose};

}  // namespace

BodyPoints body_points(const Keypoints& keypoints, Side lying_on) {
  const auto& names = lying_on == Side::left ? kLyingOnLeft : kLyingOnRight;
  const double mirror = lying_on == Side::left ? 1 : -1;
  BodyPoints points{.time = keypoints.time, .at = {}};
  for (std::size_t i = 0; i < kBodyPointCount; ++i) {
    const Keypoint& k = keypoints[names[i]];
    points.at[i] = {mirror * (k.x.value - 0.5 * keypoints.image_width), k.y.value - 0.5 * keypoints.image_height};
  }
  return points;
}

BodyPoints median_points(const std::vector<BodyPoints>& many) {
  BodyPoints result = many.back();
  for (std::size_t i = 0; i < kBodyPointCount; ++i) {
    for (int d = 0; d < 2; ++d) {
      std::vector<double> values;
      for (const BodyPoints& points : many) values.push_back(points.at[i][d]);
      result.at[i][d] = median(values);
    }
  }
  return result;
}

double body_height(const BodyPoints& points) {
  const SegmentLengths<double> of_height = average_lengths(1.0);
  auto length = [&](BodyPoint a, BodyPoint b) { return (points.at[a] - points.at[b]).norm(); };
  const Eigen::Vector2d shoulders = 0.5 * (points.at[kBottomShoulder] + points.at[kTopShoulder]);
  const Eigen::Vector2d hips = 0.5 * (points.at[kBottomHip] + points.at[kTopHip]);
  return std::max({(shoulders - hips).norm() / of_height.trunk, length(kBottomHip, kBottomKnee) / of_height.thigh,
                   length(kTopHip, kTopKnee) / of_height.thigh, length(kBottomKnee, kBottomAnkle) / of_height.shank,
                   length(kTopKnee, kTopAnkle) / of_height.shank});
}

}  // namespace clamshell
