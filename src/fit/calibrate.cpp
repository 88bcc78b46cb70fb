// SPDX-License-Identifier: Apache-2.0
#include "fit/calibrate.h"

#include <ceres/ceres.h>
#include <ceres/normal_prior.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "fit/keypoint_residual.h"

namespace clamshell {
namespace {

using Vector6 = Eigen::Matrix<double, kOrbitSize, 1>;
using Vector9 = Eigen::Matrix<double, 9, 1>;
constexpr double kDegree = 1 / kDegreesPerRadian;

/// Long side of the picture: 62 degrees, between phones (about 65) and webcams (about 60).
constexpr double kFieldOfView = 62 * kDegree;
constexpr double kKeypointStddev = 0.0145;  ///< body heights; closed-pose error of the network, pose-notes
constexpr double kLengthStddev = 0.07;      ///< of the average length

struct Unknowns {
  double focal;
  Vector6 orbit;
  Vector9 posture, lengths;
};

/// Mean and standard deviation of what is known before looking.
struct Prior {
  Unknowns mean, stddev;
};

Prior prior(double body_pixels, double height, PictureSize picture) {
  const double focal = 0.5 * std::max(picture.width, picture.height) / std::tan(0.5 * kFieldOfView);
  const SegmentLengths<double> l = average_lengths(height);
  const double distance = focal * height / body_pixels;
  Prior p;
  p.mean.focal = focal;
  p.stddev.focal = 0.12 * focal;
  //              azimuth elevation distance pan tilt roll
  p.mean.orbit << 0, 20 * kDegree, distance, 0, 0, 0;
  p.stddev.orbit << 2, 20 * kDegree, 0.5 * distance, 0.5, 0.5, 4 * kDegree;
  //                hip flexion, knee flexion, trunk bend, lean, roll, shoulder tilt, pelvis roll, swivel, feet gap
  p.mean.posture << 45 * kDegree, 85 * kDegree, 3 * kDegree, 12 * kDegree, 0, -15 * kDegree, 0, 5 * kDegree, 0;
  p.stddev.posture << 12 * kDegree, 12 * kDegree, 16 * kDegree, 12 * kDegree, 14 * kDegree, 20 * kDegree, 6 * kDegree,
      6 * kDegree, 0.005;
  p.mean.lengths << l.hip_width, l.shoulder_width, l.trunk, l.thigh, l.shank, l.hip_height, l.knee_height,
      l.ankle_height, l.ankle_gap;
  p.stddev.lengths = kLengthStddev * p.mean.lengths;
  p.stddev.lengths.tail<4>() *= 3;  // heights of soft bodies above a soft mat
  return p;
}

template <class Vector>
ceres::CostFunction* normal_prior(const Vector& mean, const Vector& stddev) {
  return new ceres::NormalPrior(Eigen::MatrixXd(stddev.cwiseInverse().asDiagonal()), mean);
}

struct Solution {
  Unknowns at;
  double cost = std::numeric_limits<double>::infinity();
  Measured<Radians> azimuth, elevation;
};

class Problem {
 public:
  Problem(const BodyPoints& closed, double body_pixels, double height, const Vector3<double>& target,
          const Prior& prior)
      : prior_(prior) {
    for (std::size_t i = 0; i < kFittedPointCount; ++i) {
      const KeypointResidual residual{static_cast<BodyPoint>(i), closed.at[i], kKeypointStddev * body_pixels, height,
                                      target};
      problem_.AddResidualBlock(KeypointResidual::create(residual), new ceres::CauchyLoss(1.5), &at_.focal,
                                at_.orbit.data(), at_.posture.data(), at_.lengths.data());
    }
    using Vector1 = Eigen::Matrix<double, 1, 1>;
    problem_.AddResidualBlock(normal_prior(Vector1(prior.mean.focal), Vector1(prior.stddev.focal)), nullptr,
                              &at_.focal);
    problem_.AddResidualBlock(normal_prior(prior.mean.orbit, prior.stddev.orbit), nullptr, at_.orbit.data());
    problem_.AddResidualBlock(normal_prior(prior.mean.posture, prior.stddev.posture), nullptr, at_.posture.data());
    problem_.AddResidualBlock(normal_prior(prior.mean.lengths, prior.stddev.lengths), nullptr, at_.lengths.data());
  }

  Solution solve(double azimuth, double elevation) {
    at_ = prior_.mean;
    at_.orbit[0] = azimuth;
    at_.orbit[1] = elevation;
    ceres::Solver::Options options;
    options.linear_solver_type = ceres::DENSE_QR;
    options.max_num_iterations = 60;
    options.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(options, &problem_, &summary);
    return {.at = at_, .cost = summary.final_cost, .azimuth = {}, .elevation = {}};
  }

  /// Standard deviations from the Gauss-Newton Hessian at the solution.
  void measure_view(Solution& solution) {
    at_ = solution.at;
    ceres::Covariance::Options options;
    options.algorithm_type = ceres::DENSE_SVD;
    options.null_space_rank = -1;
    ceres::Covariance covariance(options);
    Eigen::Matrix<double, kOrbitSize, kOrbitSize, Eigen::RowMajor> orbit;
    orbit.setConstant(std::numeric_limits<double>::quiet_NaN());
    const std::vector<std::pair<const double*, const double*>> block{{at_.orbit.data(), at_.orbit.data()}};
    if (covariance.Compute(block, &problem_)) {
      covariance.GetCovarianceBlock(at_.orbit.data(), at_.orbit.data(), orbit.data());
    }
    solution.azimuth = {Radians{at_.orbit[0]}, Radians{std::sqrt(orbit(0, 0))}};
    solution.elevation = {Radians{at_.orbit[1]}, Radians{std::sqrt(orbit(1, 1))}};
  }

 private:
  Prior prior_;
  Unknowns at_;
  ceres::Problem problem_;
};

Solution best_of_all_directions(Problem& problem) {
  Solution best;
  for (const double azimuth : {0., 45., -45., 75., -75., 135., -135., 180.}) {
    for (const double elevation : {10., 35.}) {
      const Solution found = problem.solve(azimuth * kDegree, elevation * kDegree);
      if (found.cost < best.cost) best = found;
    }
  }
  problem.measure_view(best);
  return best;
}

}  // namespace

Calibration calibrate(const BodyPoints& closed, Side lying_on, Metres height, PictureSize picture) {
  const double body_pixels = body_height(closed);
  const Vector3<double> target = height.value * Vector3<double>(-0.1, -0.05, 0.1);
  Problem problem(closed, body_pixels, height.value, target, prior(body_pixels, height.value, picture));
  const Solution best = best_of_all_directions(problem);

  Calibration found{.lying_on = lying_on,
                    .height = height.value,
                    .focal = best.at.focal,
                    .camera = orbit_of(best.at.orbit.data()),
                    .target = target,
                    .lengths = lengths_of(best.at.lengths.data()),
                    .closed = posture_of(best.at.posture.data()),
                    .azimuth = best.azimuth,
                    .elevation = best.elevation,
                    .height_in_picture = body_pixels,
                    .misfit = 0,
                    .bias = {}};
  const Joints<double> body = joints(found.lengths, found.closed);
  double squared = 0;
  for (std::size_t i = 0; i < kFittedPointCount; ++i) {
    found.bias[i] = closed.at[i] - found.project(landmark(body, static_cast<BodyPoint>(i), found.height));
    squared += found.bias[i].squaredNorm();
  }
  found.misfit = std::sqrt(squared / static_cast<double>(kFittedPointCount)) / body_pixels;
  return found;
}

}  // namespace clamshell
