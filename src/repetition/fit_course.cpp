// SPDX-License-Identifier: Apache-2.0
#include "repetition/fit_course.h"

#include <ceres/tiny_solver.h>
#include <ceres/tiny_solver_autodiff_function.h>

#include <algorithm>
#include <cmath>

#include "body/minimum_jerk.h"

namespace clamshell {
namespace {

/// Seconds and radians; rise and fall by their logarithms, hold as in `hold_of`, so that all of them stay positive.
enum Unknown : int { kStart, kLogRise, kSignedHold, kLogFall, kClosed, kHeight, kUnknownCount };
using Unknowns = Eigen::Matrix<double, kUnknownCount, 1>;

constexpr double kNoise = 1.5 / kDegreesPerRadian;  ///< of the opening
constexpr double kRobust = 2.5;                     ///< residuals beyond so many standard deviations count less

// What repetitions are by and large.
constexpr double kUsualLogDuration = 0, kLogDurationSpread = 0.7;
constexpr double kUsualHold = 0.6, kHoldSpread = 1.2;
constexpr double kClosedSpread = 3 / kDegreesPerRadian;

template <class T>
T hold_of(const T& x) {
  using std::sqrt;
  constexpr double kSoft = 0.02;
  return 0.5 * (x + sqrt(x * x + kSoft * kSoft));
}

template <class T>
T way(const T& share) {
  if (share <= T(0)) return T(0);
  if (share >= T(1)) return T(1);
  return minimum_jerk::way(share);
}

double log_duration(Seconds duration) {
  constexpr double kShortest = 0.05;
  return std::log(std::max(duration.value, kShortest));
}

struct Residuals {
  const std::vector<BodyPose>* poses;
  double closed;

  int NumResiduals() const { return static_cast<int>(poses->size()) + 4; }  // ceres' name

  template <class T>
  bool operator()(const T* x, T* residual) const {
    using std::exp, std::sqrt;
    const T rise = exp(x[kLogRise]), hold = hold_of(x[kSignedHold]), fall = exp(x[kLogFall]);
    const T top = x[kStart] + rise + 0.5 * hold, end = x[kStart] + rise + hold + fall;
    int i = 0;
    for (const BodyPose& pose : *poses) {
      const T time(pose.time.value);
      const T share = time < top ? (time - x[kStart]) / rise : (end - time) / fall;
      const T error = (x[kClosed] + x[kHeight] * way(share) - pose.opening.value.value) / kNoise;
      const T far = error / kRobust;
      residual[i++] = error * sqrt(2.0 / (sqrt(far * far + 1.0) + 1.0));
    }
    residual[i++] = (x[kLogRise] - kUsualLogDuration) / kLogDurationSpread;
    residual[i++] = (x[kLogFall] - kUsualLogDuration) / kLogDurationSpread;
    residual[i++] = (hold - kUsualHold) / kHoldSpread;
    residual[i++] = (x[kClosed] - closed) / kClosedSpread;
    return true;
  }
};

}  // namespace

Seconds Course::hold_start() const { return start + (1 - minimum_jerk::kTenth) * rise; }
Seconds Course::hold_end() const { return start + rise + hold + minimum_jerk::kTenth * fall; }

Radians Course::opening(Seconds time) const {
  const double share = time < start + rise + 0.5 * hold ? (time - start) / rise : (end() - time) / fall;
  return closed + way(share) * height;
}

Course fit_course(const std::vector<BodyPose>& poses, const Course& guess) {
  const Residuals residuals{.poses = &poses, .closed = guess.closed.value};
  using Function = ceres::TinySolverAutoDiffFunction<Residuals, Eigen::Dynamic, kUnknownCount>;
  const Function function(residuals);
  Unknowns x;
  x << guess.start.value, log_duration(guess.rise), guess.hold.value, log_duration(guess.fall), guess.closed.value,
      guess.height.value;
  ceres::TinySolver<Function> solver;
  solver.options.initial_trust_region_radius = 1;  // a far step to less than no hold would not come back
  solver.Solve(function, &x);
  return {.start = Seconds{x[kStart]},
          .rise = Seconds{std::exp(x[kLogRise])},
          .hold = Seconds{hold_of(x[kSignedHold])},
          .fall = Seconds{std::exp(x[kLogFall])},
          .closed = Radians{x[kClosed]},
          .height = Radians{x[kHeight]}};
}

}  // namespace clamshell
