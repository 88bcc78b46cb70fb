// SPDX-License-Identifier: Apache-2.0
#include "motion/follow_thigh.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <ostream>
#include <random>
#include <string>

#include "motion/synthetic_thigh.h"

namespace clamshell {
namespace {

SyntheticThigh thigh_of(int repetitions, const SyntheticRepetition& like = {}) {
  SyntheticThigh thigh;
  thigh.set.repetitions.assign(static_cast<std::size_t>(repetitions), like);
  return thigh;
}

std::vector<BodyPose> followed(const SyntheticThigh& thigh, Placement placement = Placement::unknown) {
  ThighFollower follower(placement);
  std::vector<BodyPose> poses;
  const auto take = [&](const std::vector<BodyPose>& more) { poses.insert(poses.end(), more.begin(), more.end()); };
  for (const MotionSample& sample : thigh.felt()) take(follower.add(sample));
  take(follower.finish());
  return poses;
}

struct Errors {
  double mean{};  ///< of their sizes, degrees
  double within_one{}, within_two{};
  std::size_t poses{};
};

Errors errors_of(const SyntheticThigh& thigh, const std::vector<BodyPose>& poses) {
  Errors e;
  for (const BodyPose& pose : poses) {
    const Radians off = abs(pose.opening.value - thigh.set.pose(pose.time).opening.value);
    e.mean += to_degrees(off);
    e.within_one += off <= pose.opening.stddev;
    e.within_two += off <= 2 * pose.opening.stddev;
  }
  e.poses = poses.size();
  const auto n = static_cast<double>(std::max<std::size_t>(poses.size(), 1));
  e.mean /= n, e.within_one /= n, e.within_two /= n;
  return e;
}

double widest(const std::vector<BodyPose>& poses) {
  double most = 0;
  for (const BodyPose& pose : poses) most = std::max(most, to_degrees(pose.opening.value));
  return most;
}

/// Uniform over all rotations (Shoemake, "Uniform random rotations", Graphics Gems III, 1992); shares from 0 to 1.
Matrix3<double> any_rotation(double a, double b, double c) {
  const double turn = 2 * std::numbers::pi;
  return Eigen::Quaterniond(std::sqrt(1 - a) * std::sin(turn * b), std::sqrt(1 - a) * std::cos(turn * b),
                            std::sqrt(a) * std::sin(turn * c), std::sqrt(a) * std::cos(turn * c))
      .toRotationMatrix();
}

/// People and phones as they come: everything that the opening's error depends on varies.
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

TEST(ThighFollower, population) {
  for (const bool gyroscope : {true, false}) {
    Errors all; std::size_t none=0; std::vector<double> z;
    double bins[8][4]={};
    for (unsigned seed = 1; seed <= 100; ++seed) {
      SyntheticThigh thigh = anybody(seed);
      thigh.gyroscope = gyroscope;
      const auto poses = followed(thigh);
      if (poses.empty()) {++none; if(gyroscope) std::printf("none: seed %u opening %.0f\n",seed,to_degrees(thigh.set.repetitions[0].opening)); continue;}
      const Errors e = errors_of(thigh, poses);
      all.mean += e.mean; all.within_one += e.within_one; all.within_two += e.within_two; ++all.poses;
      for (const auto& p : poses) { int b=std::clamp(int(to_degrees(p.opening.value)/10),0,7); double d=to_degrees(p.opening.value-thigh.set.pose(p.time).opening.value); bins[b][0]+=1; bins[b][1]+=d*d; bins[b][2]+=std::abs(d); bins[b][3]+=std::pow(to_degrees(p.opening.stddev),2);}
    }
    const double n=all.poses; std::printf("gyro %d none %zu mean %.2f within %.2f %.2f\n",gyroscope,none,all.mean/n,all.within_one/n,all.within_two/n);
    for (auto& b:bins) if(b[0]>0) std::printf("  n %.0f rms %.2f mean %.2f stated %.2f\n",b[0],std::sqrt(b[1]/b[0]),b[2]/b[0],std::sqrt(b[3]/b[0]));
  }
}

TEST(ThighFollower, explore) {
  for (const bool gyroscope : {true, false})
    for (const double incline : {0., 20., -20.})
      for (const double opening : {30., 42., 60., 75.})
        for (const double roll : {0., 10.}) {
          SyntheticThigh thigh = thigh_of(8, {.opening = from_degrees(opening), .pelvis_roll = from_degrees(roll)});
          thigh.gyroscope = gyroscope;
          thigh.axis_inclination = from_degrees(incline);
          const auto poses = followed(thigh);
          const Errors e = errors_of(thigh, poses);
          double truth = 0;
          for (const Radians o : thigh.openings()) truth = std::max(truth, to_degrees(o));
          std::printf("gyro %d incline %.0f opening %.0f roll %.0f: n %zu mean %.2f within %.2f %.2f widest %.1f of %.1f\n",
                      gyroscope, incline, opening, roll, e.poses, e.mean, e.within_one, e.within_two, widest(poses), truth);
        }
}

}  // namespace
}  // namespace clamshell
