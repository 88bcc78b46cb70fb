// SPDX-License-Identifier: Apache-2.0
#include "fit/track_posture.h"

#include <ceres/tiny_solver.h>
#include <ceres/tiny_solver_autodiff_function.h>

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "fit/keypoint_residual.h"

namespace clamshell {
namespace {

/// What a person moves in a clamshell, in the order of the solver's unknowns; + = away from the closed posture.
enum Moving : int { kSwivel, kRoll, kGap, kKneeLift, kMovingCount };
using MovingVector = Eigen::Matrix<double, kMovingCount, 1>;

/// How far each may be from the closed posture.
const MovingVector kRange{60 * kDegree, 12 * kDegree, 0.03, 0.03};
constexpr Seconds kLastFrameFades{0.5};  ///< after which the last frame says no more than the range does

constexpr double kForwardRoll = 5 * kDegree;  ///< the bottom leg and the mat are in the way
/// Seen from the front a knee turned far beyond the vertical looks like one that sinks; no hip turns so far.
constexpr double kWidest = 80 * kDegree, kBeyondWidest = 8 * kDegree;

/// The points that move or hold the moving ones in place, with standard deviations in body heights.
struct Observed {
  BodyPoint point;
  double stddev;
};
constexpr std::array<Observed, 5> kObserved{
    {{kTopKnee, 0.009}, {kTopHip, 0.0175}, {kBottomHip, 0.0175}, {kTopAnkle, 0.0145}, {kBottomKnee, 0.0145}}};

/// The network's bias of the closed posture fades as the knees part and the top knee comes into plain view.
constexpr double kBiasFades = 25 * kDegree;

// Model error, set on rendered people so that two thirds of the true values lie within one standard deviation: the
// knee's distance from its axis is known to about 15 %, so the opening errs in proportion to itself, and a part of the
// knee's rise is mistaken for a roll of the pelvis. The posterior's own share was too wide and is scaled.
constexpr double kLeverError = 0.14, kOpeningNoise = 0.4;
constexpr double kRollError = 0.12, kRollNoise = 0.5;

struct FrameResiduals {
  static constexpr int kResiduals = 2 * static_cast<int>(kObserved.size()) + 2 + kMovingCount;
  const Calibration* calibration;
  const BodyPoints* points;
  MovingVector predicted, predicted_stddev;

  template <class T>
  bool operator()(const T* moving, T* residual) const {
    const Calibration& c = *calibration;
    Posture<T> posture;
    const Posture<double>& closed = c.closed;
    posture.hip_flexion = T(closed.hip_flexion);
    posture.knee_flexion = T(closed.knee_flexion);
    posture.trunk_bend = T(closed.trunk_bend);
    posture.trunk_lean = T(closed.trunk_lean);
    posture.trunk_roll = T(closed.trunk_roll);
    posture.shoulder_tilt = T(closed.shoulder_tilt);
    posture.pelvis_roll = closed.pelvis_roll + moving[kRoll];
    posture.swivel = closed.swivel + moving[kSwivel];
    posture.feet_gap = closed.feet_gap + moving[kGap];
    posture.bottom_knee_lift = moving[kKneeLift];
    const auto& l = c.lengths;
    const SegmentLengths<T> lengths{T(l.hip_width),  T(l.shoulder_width), T(l.trunk),        T(l.thigh),    T(l.shank),
                                    T(l.hip_height), T(l.knee_height),    T(l.ankle_height), T(l.ankle_gap)};
    const Orbit<T> camera{T(c.camera.azimuth), T(c.camera.elevation), T(c.camera.distance),
                          T(c.camera.pan),     T(c.camera.tilt),      T(c.camera.roll)};
    const Joints<T> body = joints(lengths, posture);
    const T opened = moving[kSwivel] / kBiasFades;
    const T knee_bias = T(1.0) / (T(1.0) + opened * opened);
    int i = 0;
    for (const auto& [point, stddev] : kObserved) {
      const Vector2<T> seen = c.focal * direction<T>(camera.to_camera(joint(body, point), c.target.template cast<T>()));
      const T bias = point == kTopKnee ? knee_bias : T(1.0);
      const double scale = 1 / (stddev * c.height_in_picture);
      residual[i++] = (seen.x() + bias * c.bias[point].x() - points->at[point].x()) * scale;
      residual[i++] = (seen.y() + bias * c.bias[point].y() - points->at[point].y()) * scale;
    }
    residual[i++] = moving[kRoll] < T(0) ? moving[kRoll] / kForwardRoll : T(0);
    residual[i++] = moving[kSwivel] > T(kWidest) ? (moving[kSwivel] - kWidest) / kBeyondWidest : T(0);
    for (int m = 0; m < kMovingCount; ++m) {
      residual[i++] = (moving[m] - predicted[m]) / predicted_stddev[m];
    }
    return true;
  }
};

}  // namespace

BodyPose PostureTracker::track(const BodyPoints& points) {
  const Calibration& c = calibration_;
  FrameResiduals residuals{
      .calibration = &c, .points = &points, .predicted = MovingVector::Zero(), .predicted_stddev = kRange};
  std::vector<MovingVector> starts{MovingVector::Zero()};
  if (last_) {
    const double kept = std::exp(-std::max((points.time - last_->time) / kLastFrameFades, 0.0));
    residuals.predicted = kept * last_->mean;
    starts.push_back(residuals.predicted);
    residuals.predicted_stddev =
        (kept * kept * last_->stddev.array().square() + (1 - kept * kept) * kRange.array().square()).sqrt();
  }
  using Function = ceres::TinySolverAutoDiffFunction<FrameResiduals, FrameResiduals::kResiduals, kMovingCount>;
  const Function function(residuals);
  ceres::TinySolver<Function> solver;
  MovingVector moving;
  double least = std::numeric_limits<double>::infinity();
  for (MovingVector& found : starts) {
    const double cost = solver.Solve(function, &found).final_cost;
    if (cost < least) {
      least = cost;
      moving = found;
    }
  }

  Eigen::Matrix<double, FrameResiduals::kResiduals, 1> r;
  Eigen::Matrix<double, FrameResiduals::kResiduals, kMovingCount> jacobian;
  function(moving.data(), r.data(), jacobian.data());
  const Eigen::Matrix<double, kMovingCount, kMovingCount> covariance = (jacobian.transpose() * jacobian).inverse();
  last_ = {points.time, moving, covariance.diagonal().cwiseSqrt()};

  Posture<double> posture = c.closed;
  posture.swivel += moving[kSwivel];
  posture.pelvis_roll += moving[kRoll];
  posture.feet_gap += moving[kGap];
  posture.bottom_knee_lift = moving[kKneeLift];
  const double opening = thigh_dihedral(joints(c.lengths, posture)) - thigh_dihedral(joints(c.lengths, c.closed));
  BodyPose pose;
  pose.time = points.time;
  const double lever = kLeverError * opening;
  pose.opening = {Radians{opening}, Radians{std::sqrt(kOpeningNoise * covariance(kSwivel, kSwivel) + lever * lever)}};
  const double rise = kRollError * opening;
  pose.pelvis_roll = {Radians{posture.pelvis_roll},
                      Radians{std::sqrt(kRollNoise * covariance(kRoll, kRoll) + rise * rise)}};
  pose.pelvis_roll_change = {Radians{moving[kRoll]}, pose.pelvis_roll.stddev};
  pose.hip_flexion = {Radians{posture.hip_flexion}, from_degrees(10)};
  pose.knee_flexion = {Radians{posture.knee_flexion}, from_degrees(10)};
  pose.feet_gap = {Metres{moving[kGap]}, Metres{std::sqrt(covariance(kGap, kGap))}};
  pose.bottom_knee_lift = {Metres{moving[kKneeLift]}, Metres{std::sqrt(covariance(kKneeLift, kKneeLift))}};
  pose.trunk_sway.stddev = Metres{std::numeric_limits<double>::infinity()};  // the model's trunk does not move
  return pose;
}

}  // namespace clamshell
