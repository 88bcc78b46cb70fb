// SPDX-License-Identifier: Apache-2.0
#include "fit/learned_features.h"

#include <cassert>
#include <initializer_list>

namespace clamshell {
namespace {

/// Head, arms and hands may do as they like during a repetition, and a foot may turn about its ankle. On rendered
/// people, whose feet all turn alike, heels and toes would tell the opening to another 0.4 degrees: what real feet
/// don't tell.
constexpr std::initializer_list<BodyPoint> kTrunkAndLegs{kBottomShoulder, kTopShoulder, kBottomHip,   kTopHip,
                                                         kBottomKnee,     kTopKnee,     kBottomAnkle, kTopAnkle};
constexpr std::initializer_list<BodyPoint> kHead{kBottomEar, kTopEar, kNose};
constexpr std::initializer_list<BodyPoint> kArms{kBottomElbow, kTopElbow, kBottomWrist, kTopWrist};

class Features {
 public:
  explicit Features(Eigen::Index size) : values_(size) {}

  void add(double value) { values_[count_++] = static_cast<float>(value); }
  void add(const Eigen::Vector2d& point) { add(point.x()), add(point.y()); }
  Eigen::VectorXf done() const {
    assert(count_ == values_.size());
    return values_;
  }

 private:
  Eigen::VectorXf values_;
  Eigen::Index count_ = 0;
};

/// As the camera of the calibration would see them if it looked straight at the person.
BodyPoints straightened(BodyPoints points, const Calibration& calibration) {
  for (Eigen::Vector2d& point : points.at) point = calibration.straightened(point);
  return points;
}

Eigen::Vector2d hips(const BodyPoints& points) { return 0.5 * (points.at[kBottomHip] + points.at[kTopHip]); }

/// The closed posture and the camera, as the fit found them.
void add_calibration(Features& features, const BodyPoints& closed, const Calibration& calibration) {
  const Posture<double>& p = calibration.closed;
  for (const double angle :
       {calibration.azimuth.value.value, calibration.elevation.value.value, p.hip_flexion, p.knee_flexion, p.trunk_bend,
        p.trunk_lean, p.trunk_roll, p.shoulder_tilt, p.pelvis_roll, p.swivel})
    features.add(angle);
  features.add(hips(closed) / calibration.focal);
  features.add(body_height(closed) / calibration.focal);
}

void add_places(Features& features, std::initializer_list<BodyPoint> which, const BodyPoints& points) {
  for (const BodyPoint p : which) features.add((points.at[p] - hips(points)) / body_height(points));
}

}  // namespace

Eigen::VectorXf movement_features(const BodyPoints& points_now, const BodyPoints& points_closed,
                                  const Calibration& calibration, const BodyPose& fitted) {
  const BodyPoints now = straightened(points_now, calibration), closed = straightened(points_closed, calibration);
  Features features(kMovementInputs);
  for (const BodyPoint p : kTrunkAndLegs) features.add((now.at[p] - closed.at[p]) / body_height(closed));
  add_places(features, kTrunkAndLegs, closed);
  add_places(features, kHead, closed);
  features.add(fitted.opening.value.value);
  features.add(fitted.pelvis_roll.value.value - calibration.closed.pelvis_roll);
  features.add(fitted.feet_gap.value.value);
  features.add(fitted.bottom_knee_lift.value.value);
  add_calibration(features, closed, calibration);
  return features.done();
}

Eigen::VectorXf set_up_features(const BodyPoints& points_closed, const Calibration& calibration) {
  const BodyPoints closed = straightened(points_closed, calibration);
  Features features(kSetUpInputs);
  add_places(features, kTrunkAndLegs, closed);
  add_places(features, kHead, closed);
  add_places(features, kArms, closed);
  add_calibration(features, closed, calibration);
  return features.done();
}

}  // namespace clamshell
