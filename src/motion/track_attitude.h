// SPDX-License-Identifier: Apache-2.0
/// Motion samples in, the sensor's attitude out, 30 a second.
///
/// With a gyroscope: an error-state Kalman filter of attitude and gyroscope bias (Solà, "Quaternion kinematics for the
/// error-state Kalman filter", arXiv 1711.02508, sections 5 and 6). Gravity corrects the tilt, all the less the more
/// the reading differs from 1 g; the bias is learned whenever the sensor rests. The heading stays free: nothing here
/// needs it for longer than a repetition.
/// Without: the direction of the specific force, averaged over 0.3 s by a Gaussian that shifts no time, so it is known
/// 0.15 s later.
#pragma once

#include <Eigen/Geometry>
#include <deque>
#include <optional>

#include "motion/motion_recording.h"

namespace clamshell {

struct Attitude {
  Seconds time;
  Vector3<double> up;                        ///< unit, in the sensor's axes
  double load{};                             ///< size of the specific force, g
  std::optional<Eigen::Quaterniond> turned;  ///< sensor -> world with z up and a free heading; none without a gyroscope
};

class AttitudeTracker {
 public:
  /// Later than all before. Gives the next attitude once it is due.
  std::optional<Attitude> add(const MotionSample& sample);

 private:
  void predict(const Vector3<double>& rate, double dt);
  void correct(const Vector3<double>& force);
  void rest(const Vector3<double>& rate);
  std::optional<Attitude> filtered(const MotionSample& sample);
  std::optional<Attitude> averaged(const MotionSample& newest);
  bool is_due(Seconds time);

  std::deque<MotionSample> recent_;  ///< of the last 0.3 s
  std::optional<Eigen::Quaterniond> turned_;
  Vector3<double> bias_ = Vector3<double>::Zero();  ///< rad/s
  Eigen::Matrix<double, 6, 6> covariance_ =
      Eigen::Matrix<double, 6, 6>::Zero();  ///< of the attitude's error (in sensor axes, rad) and the bias
  std::optional<Seconds> next_;             ///< when the next attitude is due
};

}  // namespace clamshell
