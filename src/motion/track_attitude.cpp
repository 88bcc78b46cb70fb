// SPDX-License-Identifier: Apache-2.0
#include "motion/track_attitude.h"

#include <algorithm>
#include <cmath>

namespace clamshell {
namespace {

constexpr Seconds kStep{1 / 30.0};  ///< between attitudes
constexpr Seconds kRecent{0.3};
constexpr Seconds kLag = 0.5 * kRecent;
constexpr Seconds kAverage{0.07};     ///< standard deviation of the Gaussian
constexpr double kWeightless = 0.05;  ///< g: a reading that has no direction
constexpr Seconds kPause{0.5};        ///< without samples for longer: the filter starts again

// Phones of the last ten years: 0.01 deg/s per root Hz and a bias that wanders by 0.01 deg/s in a second, both taken
// ten times as large because phones sample unevenly.
constexpr double kRateNoise = 0.1 * kDegree, kBiasWander = 0.1 * kDegree;
constexpr double kFirstTilt = 3 * kDegree, kFirstBias = 3 * kDegree;
constexpr double kForceNoise = 0.15;  ///< g: a thigh that moves is accelerated by so much, for tenths of a second
constexpr double kForceNoiseAtRest = 0.05;
constexpr double kBeyondGravity = 2;       ///< ... and by so many times what the reading differs from 1 g
constexpr double kRestRate = 6 * kDegree;  ///< rad/s: no phone's bias is larger
constexpr double kRestRateSpread = 0.8 * kDegree;
constexpr double kRestForceSpread = 0.02;     ///< g
constexpr double kRestNoise = 0.5 * kDegree;  ///< rad/s, of a thigh at rest

Matrix3<double> cross_matrix(const Vector3<double>& v) {
  Matrix3<double> m;
  m << 0, -v.z(), v.y(), v.z(), 0, -v.x(), -v.y(), v.x(), 0;
  return m;
}

Eigen::Quaterniond turn_by(const Vector3<double>& rotation) {
  const double angle = rotation.norm();
  if (angle < 1e-12) return Eigen::Quaterniond::Identity();
  return Eigen::Quaterniond(Eigen::AngleAxisd(angle, rotation / angle));
}

struct Spread {
  Vector3<double> mean = Vector3<double>::Zero();
  double stddev{};
};

template <class Of>
Spread spread(const std::deque<MotionSample>& samples, Of of) {
  Spread s;
  double squares = 0;
  for (const MotionSample& sample : samples) s.mean += of(sample), squares += of(sample).squaredNorm();
  const auto n = static_cast<double>(samples.size());
  s.mean /= n;
  s.stddev = std::sqrt(std::max(squares / n - s.mean.squaredNorm(), 0.0));
  return s;
}

}  // namespace

std::optional<Attitude> AttitudeTracker::add(const MotionSample& sample) {
  if (sample.force.norm() < kWeightless) return std::nullopt;
  if (!recent_.empty() && sample.time - recent_.back().time > kPause) *this = {};
  recent_.push_back(sample);
  while (recent_.size() > 2 && sample.time - recent_.front().time > kRecent) recent_.pop_front();
  return sample.rate ? filtered(sample) : averaged(sample);
}

bool AttitudeTracker::is_due(Seconds time) {
  if (!next_) next_ = time;
  if (time < *next_) return false;
  *next_ = std::max(*next_ + kStep, time - kStep);
  return true;
}

std::optional<Attitude> AttitudeTracker::averaged(const MotionSample& newest) {
  const Seconds middle = newest.time - kLag;
  if (middle < recent_.front().time || !is_due(middle)) return std::nullopt;
  Vector3<double> sum = Vector3<double>::Zero();
  double weights = 0, moment = 0;
  for (const MotionSample& sample : recent_) {
    const double away = (sample.time - middle) / kAverage, weight = std::exp(-0.5 * away * away);
    sum += weight * sample.force;
    weights += weight;
    moment += weight * sample.time.value;
  }
  const Vector3<double> force = sum / weights;
  return Attitude{.time = Seconds{moment / weights}, .up = force.normalized(), .load = force.norm(), .turned = {}};
}

std::optional<Attitude> AttitudeTracker::filtered(const MotionSample& sample) {
  if (!turned_) {
    turned_ = Eigen::Quaterniond::FromTwoVectors(sample.force, Vector3<double>::UnitZ());
    covariance_.setZero();
    covariance_.topLeftCorner<3, 3>().diagonal().setConstant(kFirstTilt * kFirstTilt);
    covariance_.bottomRightCorner<3, 3>().diagonal().setConstant(kFirstBias * kFirstBias);
  } else {
    const MotionSample& before = recent_[recent_.size() - 2];
    const Vector3<double> rate = before.rate ? Vector3<double>(0.5 * (*before.rate + *sample.rate)) : *sample.rate;
    predict(rate, (sample.time - before.time).value);
  }
  correct(sample.force);
  const Spread rate = spread(recent_, [](const MotionSample& s) { return s.rate.value_or(Vector3<double>::Zero()); });
  const Spread force = spread(recent_, [](const MotionSample& s) { return s.force; });
  const bool whole = sample.time - recent_.front().time > 0.8 * kRecent;
  if (whole && rate.mean.norm() < kRestRate && rate.stddev < kRestRateSpread && force.stddev < kRestForceSpread)
    rest(rate.mean);
  if (!is_due(sample.time)) return std::nullopt;
  return Attitude{.time = sample.time,
                  .up = turned_->conjugate() * Vector3<double>::UnitZ(),
                  .load = sample.force.norm(),
                  .turned = turned_};
}

void AttitudeTracker::predict(const Vector3<double>& rate, double dt) {
  const Eigen::Quaterniond step = turn_by((rate - bias_) * dt);
  turned_ = (*turned_ * step).normalized();
  Eigen::Matrix<double, 6, 6> transition = Eigen::Matrix<double, 6, 6>::Identity();
  transition.topLeftCorner<3, 3>() = step.toRotationMatrix().transpose();
  transition.topRightCorner<3, 3>() = -dt * Matrix3<double>::Identity();
  covariance_ = transition * covariance_ * transition.transpose();
  covariance_.topLeftCorner<3, 3>().diagonal().array() += kRateNoise * kRateNoise * dt;
  covariance_.bottomRightCorner<3, 3>().diagonal().array() += kBiasWander * kBiasWander * dt;
}

void AttitudeTracker::correct(const Vector3<double>& force) {
  const Vector3<double> up = turned_->conjugate() * Vector3<double>::UnitZ();
  const bool still = (force - recent_.front().force).norm() < kRestForceSpread;
  const double noise = (still ? kForceNoiseAtRest : kForceNoise) + kBeyondGravity * std::abs(force.norm() - 1);
  // Neighbouring samples err alike: each counts for no more than its share of the time over which they do.
  const double share = std::max(1.0, static_cast<double>(recent_.size()));
  Eigen::Matrix<double, 3, 6> design = Eigen::Matrix<double, 3, 6>::Zero();
  design.leftCols<3>() = cross_matrix(up);
  const Matrix3<double> innovation =
      design * covariance_ * design.transpose() + share * noise * noise * Matrix3<double>::Identity();
  const Eigen::Matrix<double, 6, 3> gain = covariance_ * design.transpose() * innovation.inverse();
  const Eigen::Matrix<double, 6, 1> error = gain * (force - up);
  turned_ = (*turned_ * turn_by(error.head<3>())).normalized();
  bias_ += error.tail<3>();
  covariance_ = (Eigen::Matrix<double, 6, 6>::Identity() - gain * design) * covariance_;
}

void AttitudeTracker::rest(const Vector3<double>& rate) {
  const double share = std::max(1.0, static_cast<double>(recent_.size()));
  const Matrix3<double> innovation =
      covariance_.bottomRightCorner<3, 3>() + share * kRestNoise * kRestNoise * Matrix3<double>::Identity();
  const Eigen::Matrix<double, 6, 3> gain = covariance_.rightCols<3>() * innovation.inverse();
  const Eigen::Matrix<double, 6, 1> error = gain * (rate - bias_);
  turned_ = (*turned_ * turn_by(error.head<3>())).normalized();
  bias_ += error.tail<3>();
  const Eigen::Matrix<double, 3, 6> bias_rows = covariance_.bottomRows<3>();
  covariance_ -= gain * bias_rows;
}

}  // namespace clamshell
