// SPDX-License-Identifier: Apache-2.0
#include "repetition/smooth_opening.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace clamshell {
namespace {

constexpr Seconds kReach{0.2};

}  // namespace

std::vector<double> smooth_opening(const std::vector<BodyPose>& poses) {
  std::vector<double> smooth;
  auto first = poses.begin();
  for (const BodyPose& pose : poses) {
    while (pose.time - first->time >= kReach) ++first;
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Eigen::Vector3d right = Eigen::Vector3d::Zero();
    int near = 0;
    for (auto other = first; other != poses.end() && other->time - pose.time < kReach; ++other, ++near) {
      const double share = (other->time - pose.time) / kReach;
      const double weight = std::pow(1 - share * share, 2);
      const Eigen::Vector3d powers(1, share, share * share);
      normal += weight * powers * powers.transpose();
      right += weight * powers * other->opening.value.value;
    }
    smooth.push_back(near > 3 ? normal.ldlt().solve(right)[0] : pose.opening.value.value);
  }
  return smooth;
}

}  // namespace clamshell
