// SPDX-License-Identifier: Apache-2.0
#include "fit/calibrate.h"

#include <ceres/tiny_solver.h>
#include <ceres/tiny_solver_autodiff_function.h>

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "fit/keypoint_residual.h"

namespace clamshell {
namespace {

using Unknowns = Eigen::Matrix<double, kUnknownCount, 1>;

/// Long side of the picture: 62 degrees, between phones (about 65) and webcams (about 60).
constexpr double kFieldOfView = 62 * kDegree;
constexpr double kKeypointStddev = 0.0145;  ///< body heights; error in the closed posture (docs/pose-networks.md)
constexpr double kLengthStddev = 0.07;      ///< of the average length
constexpr double kUpStddev = 2 * kDegree;   ///< of a phone's sensor, with the camera's axes against the phone's

/// Mean and standard deviation of what is known before looking.
struct Prior {
  Unknowns mean, stddev;
};

Prior prior(double body_pixels, double height, PictureSize picture) {
  const double focal = 0.5 * std::max(picture.width, picture.height) / std::tan(0.5 * kFieldOfView);
  const SegmentLengths<double> l = average_lengths(height);
  const double distance = focal * height / body_pixels;
  Prior p;
  //        focal
  p.mean << focal,
      // azimuth elevation distance pan tilt roll
      0, 20 * kDegree, distance, 0, 0, 0,
      // hip flexion, knee flexion, trunk bend, lean, roll, shoulder tilt, pelvis roll, swivel, feet gap
      45 * kDegree, 85 * kDegree, 3 * kDegree, 12 * kDegree, 0, -15 * kDegree, 0, 5 * kDegree, 0,  //
      l.hip_width, l.shoulder_width, l.trunk, l.thigh, l.shank, l.hip_height, l.knee_height, l.ankle_height,
      l.ankle_gap;
  p.stddev << 0.25 * focal,                                     //
      2, 20 * kDegree, 0.5 * distance, 0.5, 0.5, 12 * kDegree,  //
      30 * kDegree, 30 * kDegree, 16 * kDegree, 12 * kDegree, 14 * kDegree, 20 * kDegree, 6 * kDegree, 6 * kDegree,
      0.005,  //
      kLengthStddev * p.mean.tail<kLengthsSize>();
  p.stddev.tail<4>() *= 3;  // heights of soft bodies above a soft mat
  return p;
}

/// The keypoints' residuals, one below the other.
struct Reprojection {
  static constexpr int kResiduals = 2 * static_cast<int>(kFittedPointCount);
  std::array<KeypointResidual, kFittedPointCount> points;

  template <class T>
  bool operator()(const T* unknowns, T* residuals) const {
    for (const KeypointResidual& point : points) {
      point(unknowns, residuals);
      residuals += 2;
    }
    return true;
  }
};

/// The camera feels which way is up: its distance from where the fitted camera has it, in standard deviations.
struct Gravity {
  static constexpr int kResiduals = 3;
  std::optional<Vector3<double>> up;  ///< in the camera's axes

  template <class T>
  bool operator()(const T* unknowns, T* residuals) const {
    Eigen::Map<Vector3<T>> residual(residuals);
    residual.setZero();
    if (up) residual = (orbit_of(unknowns + kOrbitAt).up() - up->cast<T>()) / kUpStddev;
    return true;
  }
};

/// Cauchy's loss of a keypoint's squared error s, rho(s) = b^2 log(1 + s / b^2), and its slope.
constexpr double kLossScale = 1.5;  ///< b, standard deviations
double loss_slope(double s) { return 1 / (1 + s / (kLossScale * kLossScale)); }

/// sqrt(rho(s) / s): a residual times this has the loss as its square.
template <class T>
T loss_weight(const T& s) {
  using std::log1p, std::sqrt;
  const T x = s / (kLossScale * kLossScale);
  constexpr double kSmall = 1e-8;  // where the quotient loses its digits its series has them all
  return x < kSmall ? 1.0 - 0.25 * x : sqrt(log1p(x) / x);
}

/// Half its square is minus the logarithm of the posterior.
struct Misfit {
  static constexpr int kResiduals = Reprojection::kResiduals + Gravity::kResiduals + kUnknownCount;
  Reprojection reprojection;
  Gravity gravity;
  Prior prior;

  template <class T>
  bool operator()(const T* unknowns, T* residuals) const {
    reprojection(unknowns, residuals);
    for (std::size_t i = 0; i < kFittedPointCount; ++i, residuals += 2) {
      const T weight = loss_weight(T(residuals[0] * residuals[0] + residuals[1] * residuals[1]));
      residuals[0] *= weight;
      residuals[1] *= weight;
    }
    gravity(unknowns, residuals);
    residuals += Gravity::kResiduals;
    for (int i = 0; i < kUnknownCount; ++i) residuals[i] = (unknowns[i] - prior.mean[i]) / prior.stddev[i];
    return true;
  }
};

struct Solution {
  Unknowns at;
  double cost = std::numeric_limits<double>::infinity();
};

Solution best_of_all_directions(const Misfit& misfit) {
  using Function = ceres::TinySolverAutoDiffFunction<Misfit, Misfit::kResiduals, kUnknownCount>;
  const Function function(misfit);
  ceres::TinySolver<Function> solver;
  solver.options.max_num_iterations = 60;
  Solution best;
  const auto try_from = [&](double azimuth_deg, double elevation_deg, double hip_deg, double knee_deg) {
    Unknowns unknowns = misfit.prior.mean;
    unknowns[kOrbitAt] = azimuth_deg * kDegree;
    unknowns[kOrbitAt + 1] = elevation_deg * kDegree;
    unknowns[kPostureAt] = hip_deg * kDegree;
    unknowns[kPostureAt + 1] = knee_deg * kDegree;
    const double cost = solver.Solve(function, &unknowns).final_cost;
    if (cost < best.cost) best = {unknowns, cost};
  };
  for (const double azimuth : {0., 45., -45., 75., -75., 135., -135., 180.}) {
    for (const double elevation : {10., 35.}) try_from(azimuth, elevation, 45, 85);
    if (std::abs(azimuth) < 90) try_from(azimuth, 20, 10, 20);  // straight legs
  }
  return best;
}

/// Of each unknown: the root of the diagonal of the inverse Gauss-Newton Hessian.
Unknowns standard_deviations(const Misfit& misfit, const Unknowns& at) {
  using Function = ceres::TinySolverAutoDiffFunction<Reprojection, Reprojection::kResiduals, kUnknownCount>;
  Eigen::Matrix<double, Reprojection::kResiduals, 1> residuals;
  Eigen::Matrix<double, Reprojection::kResiduals, kUnknownCount> jacobian;
  Function(misfit.reprojection)(at.data(), residuals.data(), jacobian.data());
  using Hessian = Eigen::Matrix<double, kUnknownCount, kUnknownCount>;
  Hessian hessian = misfit.prior.stddev.array().square().inverse().matrix().asDiagonal();
  for (int row = 0; row < Reprojection::kResiduals; row += 2) {
    const auto point = jacobian.middleRows<2>(row);
    hessian += loss_slope(residuals.segment<2>(row).squaredNorm()) * point.transpose() * point;
  }
  Eigen::Matrix<double, Gravity::kResiduals, 1> felt;
  Eigen::Matrix<double, Gravity::kResiduals, kUnknownCount> by_gravity;
  ceres::TinySolverAutoDiffFunction<Gravity, Gravity::kResiduals, kUnknownCount>(misfit.gravity)(at.data(), felt.data(),
                                                                                                 by_gravity.data());
  hessian += by_gravity.transpose() * by_gravity;
  return hessian.ldlt().solve(Hessian::Identity()).diagonal().cwiseSqrt();
}

/// Body points of somebody on the right are seen in a mirror.
std::optional<Vector3<double>> as_body_points(std::optional<Vector3<double>> up, Side lying_on) {
  if (up && lying_on == Side::right) up->x() = -up->x();
  return up;
}

}  // namespace

Calibration calibrate(const BodyPoints& closed, Side lying_on, Metres height, PictureSize picture,
                      const std::optional<Vector3<double>>& up) {
  const double body_pixels = body_height(closed);
  const Vector3<double> target = height.value * Vector3<double>(-0.1, -0.05, 0.1);
  Misfit misfit{.reprojection = {},
                .gravity = {as_body_points(up, lying_on)},
                .prior = prior(body_pixels, height.value, picture)};
  for (std::size_t i = 0; i < kFittedPointCount; ++i)
    misfit.reprojection.points[i] = {static_cast<BodyPoint>(i), closed.at[i], kKeypointStddev * body_pixels, target};
  const Unknowns best = best_of_all_directions(misfit).at;
  const Unknowns stddev = standard_deviations(misfit, best);
  const auto measured = [&](int unknown) {
    return Measured<Radians>{Radians{best[unknown]}, Radians{stddev[unknown]}};
  };

  Calibration found{.lying_on = lying_on,
                    .height = height.value,
                    .focal = best[0],
                    .camera = orbit_of(best.data() + kOrbitAt),
                    .target = target,
                    .lengths = lengths_of(best.data() + kLengthsAt),
                    .closed = posture_of(best.data() + kPostureAt),
                    .azimuth = measured(kOrbitAt),
                    .elevation = measured(kOrbitAt + 1),
                    .height_in_picture = body_pixels,
                    .misfit = 0,
                    .bias = {}};
  const Joints<double> body = joints(found.lengths, found.closed);
  double squared = 0;
  for (std::size_t i = 0; i < kFittedPointCount; ++i) {
    found.bias[i] = closed.at[i] - found.project(joint(body, static_cast<BodyPoint>(i)));
    squared += found.bias[i].squaredNorm();
  }
  found.misfit = std::sqrt(squared / static_cast<double>(kFittedPointCount)) / body_pixels;
  return found;
}

}  // namespace clamshell
