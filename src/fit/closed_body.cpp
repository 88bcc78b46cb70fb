// SPDX-License-Identifier: Apache-2.0
#include "fit/closed_body.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clamshell {
namespace {

constexpr double kUnseen = std::numeric_limits<double>::infinity();

// Standard deviations of the geometry's errors on rendered people.
constexpr Radians kTrunkRollError = from_degrees(8), kPelvisRollError = from_degrees(9),
                  kHipFlexionError = from_degrees(10), kKneeFlexionError = from_degrees(13);
constexpr double kFeetGapError = 0.012;  ///< body heights

/// Distance of the feet in the picture from lying on each other, less what error makes of feet that touch. Seen along
/// the body one foot hides the other.
Measured<Metres> feet_gap(const BodyPoints& closed, const Calibration& calibration) {
  auto foot = [&](BodyPoint ankle, BodyPoint heel, BodyPoint toe) -> Eigen::Vector2d {
    return (closed.at[ankle] + closed.at[heel] + closed.at[toe]) / 3;
  };
  const Eigen::Vector2d apart = foot(kTopAnkle, kTopHeel, kTopToe) - foot(kBottomAnkle, kBottomHeel, kBottomToe);
  const Joints<double> body = joints(calibration.lengths, calibration.closed);
  const Eigen::Vector2d together = calibration.project(body.top_ankle) - calibration.project(body.bottom_ankle);
  const double seen = (apart - together).norm() / calibration.height_in_picture;
  const double gap = std::sqrt(std::max(seen * seen - kFeetGapError * kFeetGapError, 0.0));
  const double along_the_body = std::abs(std::sin(calibration.azimuth.value.value));
  return {Metres{gap * calibration.height},
          Metres{along_the_body < 0.85 ? kFeetGapError * calibration.height : kUnseen}};
}

}  // namespace

ClosedBody closed_body(const BodyPoints& closed, const Calibration& calibration) {
  const Posture<double>& posture = calibration.closed;
  return {.set_up = {.trunk_roll = {Radians{posture.trunk_roll}, kTrunkRollError},
                     .pelvis_roll = {Radians{posture.pelvis_roll}, kPelvisRollError},
                     .hip_flexion = {Radians{posture.hip_flexion}, kHipFlexionError},
                     .knee_flexion = {Radians{posture.knee_flexion}, kKneeFlexionError},
                     .feet_gap = feet_gap(closed, calibration),
                     .head_height = {Metres{}, Metres{kUnseen}},
                     .top_hand_height = {Metres{}, Metres{kUnseen}}},
          .azimuth = calibration.azimuth,
          .elevation = calibration.elevation,
          .camera_distance = calibration.camera.distance};
}

}  // namespace clamshell
