// SPDX-License-Identifier: Apache-2.0
#include "repetition/time_repetition.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>

#include "body/minimum_jerk.h"
#include "repetition/fit_course.h"

namespace clamshell {
namespace {

constexpr double kDip = 0.8;                    ///< of the peak: a hold that sinks no lower goes on
constexpr Radians kAstray = from_degrees(1.5);  ///< root mean square from its course beyond which a knee follows none
constexpr Seconds kShortestPhase{0.05};         ///< that rise, hold or fall are taken to last
/// Turning without a stop takes the knee as long through the last tenth as 1.37 times the two tenths before if it
/// brakes evenly, and 1.72 times if its jerk is least.
constexpr double kTurn = 1.55;
/// Of the time it takes: on real courses (examples/mex) this and the fitted course differ so, by 0 in the mean.
constexpr double kTurnSpread = 0.2;

constexpr Seconds kReach{0.2};

/// The opening over time without the trembling of single frames: at each pose the value there of a parabola through the
/// poses within kReach of it, the nearer ones counting more, so that turns keep their height and ramps their times.
/// Radians.
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

/// On one side of the peak, since the hold: how long the knee took down to seven, five, three tenths and one tenth.
struct Ramp {
  Seconds at_nine_tenths;  ///< the hold ends (or began) here
  Seconds to_seven, to_five, to_three, to_one;

  /// The part below a tenth, as in a movement of minimum jerk that is no slower there than anywhere above it.
  Seconds foot() const {
    constexpr double kThird = minimum_jerk::kThreeTenths - minimum_jerk::kTenth, kHalf = 0.5 - minimum_jerk::kTenth;
    return minimum_jerk::kTenth * std::min({(to_one - to_three) / kThird, (to_one - to_five) / kHalf,
                                            to_one / (1 - 2 * minimum_jerk::kTenth)});
  }
};

/// shares: of the height, by pose.
class Curve {
 public:
  Curve(const std::vector<BodyPose>& poses, std::vector<double> shares) : poses_(poses), shares_(std::move(shares)) {}

  Ramp ramp(std::size_t peak, int step) const {
    std::size_t at = peak;
    auto passes = [&](double share, double dip) {
      at = last_above(at, step, share, dip);
      return passed(at, step, share);
    };
    const Seconds nine = passes(0.9, kDip);
    std::array<Seconds, 4> since;
    for (std::size_t i = 0; i < since.size(); ++i) {
      const double share = 0.7 - 0.2 * static_cast<double>(i);
      since[i] = abs(passes(share, share) - nine);
    }
    return {nine, since[0], since[1], since[2], since[3]};
  }

 private:
  bool ends_at(std::size_t i, int step) const { return i == (step < 0 ? 0 : shares_.size() - 1); }
  std::size_t next(std::size_t i, int step) const { return step < 0 ? i - 1 : i + 1; }

  /// The last pose above the share before one that is below the dip.
  std::size_t last_above(std::size_t from, int step, double share, double dip) const {
    std::size_t last = from;
    for (std::size_t i = from; !ends_at(i, step);) {
      i = next(i, step);
      if (shares_[i] >= share) last = i;
      if (shares_[i] < dip) break;
    }
    return last;
  }
  Seconds passed(std::size_t last, int step, double share) const {
    if (ends_at(last, step)) return poses_[last].time;
    const std::size_t beyond = next(last, step);
    const double way = shares_[beyond] - shares_[last];
    const double part = way == 0 ? 0 : std::clamp((share - shares_[last]) / way, 0.0, 1.0);
    return poses_[last].time + part * (poses_[beyond].time - poses_[last].time);
  }

  const std::vector<BodyPose>& poses_;
  std::vector<double> shares_;
};

Course course_of(const Ramp& lift, const Ramp& lower, Radians closed, Radians height) {
  auto whole = [](const Ramp& ramp) { return std::max(ramp.to_one / (1 - 2 * minimum_jerk::kTenth), kShortestPhase); };
  const Seconds rise = whole(lift), fall = whole(lower);
  const Seconds hold = lower.at_nine_tenths - lift.at_nine_tenths - minimum_jerk::kTenth * (rise + fall);
  return {.start = lift.at_nine_tenths - (1 - minimum_jerk::kTenth) * rise,
          .rise = rise,
          .hold = std::max(hold, kShortestPhase),
          .fall = fall,
          .closed = closed,
          .height = height};
}

/// Root mean square of what is left of the poses within the course, smoothed.
Radians astray(const std::vector<BodyPose>& poses, const Course& course) {
  std::vector<BodyPose> left;
  for (const BodyPose& pose : poses) {
    if (pose.time < course.start || pose.time > course.end()) continue;
    left.push_back(pose);
    left.back().opening.value -= course.opening(pose.time);
  }
  double squares = 0;
  for (const double rest : smooth_opening(left)) squares += rest * rest;
  return Radians{std::sqrt(squares / static_cast<double>(std::max<std::size_t>(left.size(), 1)))};
}

/// Of the poses of a stuck picture only the first tells anything about time.
std::vector<BodyPose> fresh(const std::vector<BodyPose>& poses) {
  std::vector<BodyPose> result;
  for (const BodyPose& pose : poses)
    if (result.empty() || !pose.repeated) result.push_back(pose);
  return result;
}

}  // namespace

RepetitionTimes time_repetition(const std::vector<BodyPose>& all, Seconds peak, Radians closed, Radians height) {
  const std::vector<BodyPose> poses = fresh(all);
  std::vector<double> shares = smooth_opening(poses);
  for (double& share : shares) share = (share - closed.value) / height.value;
  const auto after = std::upper_bound(poses.begin() + 1, poses.end(), peak,
                                      [](Seconds time, const BodyPose& pose) { return time < pose.time; });
  const auto at_peak = static_cast<std::size_t>(after - poses.begin()) - 1;
  const Curve curve(poses, std::move(shares));
  const Ramp lift = curve.ramp(at_peak, -1), lower = curve.ramp(at_peak, +1);

  const Course course = fit_course(poses, course_of(lift, lower, closed, height));
  const bool around_peak = course.start < peak && peak < course.end() && poses.front().time < course.hold_start();
  if (around_peak && astray(poses, course) < kAstray) {
    const Seconds turn = minimum_jerk::kTenth * (course.rise + course.fall);
    return {course.start, course.hold_start(), course.hold_end(), course.end(), {course.hold, kTurnSpread * turn}};
  }

  const Seconds turn = kTurn * (lift.to_seven + lower.to_seven);
  const Seconds hold = lower.at_nine_tenths - lift.at_nine_tenths;
  return {.start = lift.at_nine_tenths - lift.to_one - lift.foot(),
          .hold_start = lift.at_nine_tenths,
          .hold_end = lower.at_nine_tenths,
          .end = lower.at_nine_tenths + lower.to_one + lower.foot(),
          .stop = {std::max(hold - turn, Seconds{}), kTurnSpread * turn}};
}

}  // namespace clamshell
