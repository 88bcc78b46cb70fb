// SPDX-License-Identifier: Apache-2.0
#include "motion/synthetic_thigh.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "body/minimum_jerk.h"

namespace clamshell {
namespace {

constexpr double kAlong = 0.5;      ///< share of the thigh between the hip and the phone
constexpr double kOutwards = 0.07;  ///< metres from the bone to the phone
constexpr Seconds kSlipping{0.3};   ///< that a slip takes
constexpr double kInstant = 2e-3;   ///< seconds, over which speeds are taken

struct Worn {
  Vector3<double> place;
  Matrix3<double> axes;  ///< columns: the sensor's axes in the world
};

Worn worn(const SyntheticThigh& thigh, Seconds time) {
  const Joints<double> body = joints(thigh.set.lengths, thigh.set.posture(time));
  const bool mirrored = thigh.lying_on == Side::right;
  const auto seen = [&](Vector3<double> v) -> Vector3<double> {
    if (mirrored) v.y() = -v.y();
    return v;
  };
  const Vector3<double> hip = seen(body.top_hip), knee = seen(body.top_knee), ankle = seen(body.top_ankle);
  const Vector3<double> along = (knee - hip).normalized();
  Vector3<double> outwards = along.cross(ankle - knee).normalized();
  if (!mirrored) outwards = -outwards;
  Worn now;
  now.place = hip + kAlong * (knee - hip) + kOutwards * outwards;
  now.axes.col(1) = -along;
  now.axes.col(2) = outwards;
  now.axes.col(0) = now.axes.col(1).cross(now.axes.col(2));
  if (thigh.slip) {
    const double share = std::clamp((time - thigh.slip->at) / kSlipping, 0.0, 1.0);
    const double by = (mirrored ? 1 : -1) * minimum_jerk::way(share) * thigh.slip->by.value;
    now.axes = now.axes * Eigen::AngleAxisd(by, Vector3<double>::UnitY()).toRotationMatrix();
  }
  now.axes = now.axes * thigh.mounting;
  return now;
}

}  // namespace

Matrix3<double> any_rotation(double a, double b, double c) {
  const double turn = 2 * std::numbers::pi;
  return Eigen::Quaterniond(std::sqrt(1 - a) * std::sin(turn * b), std::sqrt(1 - a) * std::cos(turn * b),
                            std::sqrt(a) * std::sin(turn * c), std::sqrt(a) * std::cos(turn * c))
      .toRotationMatrix();
}

SyntheticThigh anybody(unsigned seed) {
  std::mt19937 random(seed);
  const auto between = [&](double least, double most) {
    return std::uniform_real_distribution<double>(least, most)(random);
  };
  SyntheticThigh thigh;
  const double opening = between(25, 65), roll = between(-2, 12);
  for (int i = 0; i < 8; ++i)
    thigh.set.repetitions.push_back({.lift = Seconds{between(0.7, 2)},
                                     .hold = Seconds{between(0, 1.5)},
                                     .lower = Seconds{between(0.7, 2)},
                                     .rest = Seconds{between(0.3, 1.2)},
                                     .opening = from_degrees(opening + between(-4, 4)),
                                     .pelvis_roll = from_degrees(roll + between(-2, 2)),
                                     .feet_gap = Metres{between(0, 0.03)}});
  thigh.lying_on = between(0, 1) < 0.5 ? Side::left : Side::right;
  thigh.mounting = any_rotation(between(0, 1), between(0, 1), between(0, 1));
  thigh.axis_inclination = from_degrees(between(-15, 15));
  thigh.rate_bias = from_degrees(1).value * Vector3<double>(between(-1, 1), between(-1, 1), between(-1, 1));
  thigh.force_bias = 0.02 * Vector3<double>(between(-1, 1), between(-1, 1), between(-1, 1));
  if (between(0, 1) < 0.3) thigh.slip = SyntheticSlip{Seconds{between(5, 20)}, from_degrees(between(-8, 8))};
  thigh.seed = seed;
  return thigh;
}

std::vector<MotionSample> SyntheticThigh::felt() const {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  const auto noise = [&](double stddev) -> Vector3<double> {
    return stddev * Vector3<double>(normal(random), normal(random), normal(random));
  };
  const Vector3<double> up(std::sin(axis_inclination.value), 0, std::cos(axis_inclination.value));
  std::vector<MotionSample> samples;
  for (int i = 0; i / samples_per_second <= set.duration().value; ++i) {
    const Seconds time{i / samples_per_second}, instant{kInstant};
    const Worn before = worn(*this, time - instant), now = worn(*this, time), after = worn(*this, time + instant);
    const Vector3<double> acceleration =
        (after.place - 2 * now.place + before.place) / (kInstant * kInstant) / kStandardGravity;
    MotionSample sample{.time = time, .force = now.axes.transpose() * (up + acceleration), .rate = {}};
    sample.force += force_bias + noise(force_noise);
    if (gyroscope) {
      const Eigen::AngleAxisd turned(Matrix3<double>(before.axes.transpose() * after.axes));
      sample.rate = turned.angle() / (2 * kInstant) * turned.axis() + rate_bias + noise(rate_noise.value);
    }
    samples.push_back(sample);
  }
  return samples;
}

std::vector<Radians> SyntheticThigh::openings() const {
  std::vector<Radians> all;
  for (int i = 0; i / samples_per_second <= set.duration().value; ++i)
    all.push_back(set.pose(Seconds{i / samples_per_second}).opening.value);
  return all;
}

}  // namespace clamshell
