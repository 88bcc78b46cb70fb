// SPDX-License-Identifier: Apache-2.0
#include "motion/learn_hinge.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <utility>

#include "geometry/median.h"

namespace clamshell {
namespace {

using Series = std::vector<double>;

constexpr double kHorizontal = 2e-2;  ///< weight of a horizontal axis: sets in only where the circle is hardly curved
constexpr double kCutOff = 2;         ///< Hz
constexpr double kSwing = 14 * kDegree;                    ///< turns by less are none
constexpr double kSwingShare = 0.35;                       ///< ... nor by less than this share of the whole range
constexpr std::size_t kFewestAttitudes = 40;               ///< 1.3 s: no swing is shorter
constexpr std::size_t kFewestSwings = 3, kFewestSoon = 1;  ///< in which the thigh was open, and closed

// What a clamshell is, felt from an unknown place on the thigh. People with a sensor on it (examples/mex) opened by 32
// to 81 degrees on levers of 6 to 9 cm, which were raised by 9 to 88 degrees half-way.
constexpr double kLeastRange = 20 * kDegree, kMostRange = 92 * kDegree;
constexpr double kLongestLever = 0.2;  ///< metres
constexpr double kCertain = 3;         ///< standard deviations that the lever is longer than 0
constexpr double kOffPlane = 12 * kDegree;
constexpr double kMostMiddle = 110 * kDegree, kLeastMiddle = 0;                   ///< lever's elevation half-way open
constexpr double kSmallRange = 36 * kDegree, kLeastMiddleOfSmall = 28 * kDegree;  ///< a bridge's is small and low
constexpr double kClosedShare = 0.12;  ///< of the range: no further open is at rest
constexpr double kLeastRest = 0.18;    ///< of the time: knees that are rolled from side to side turn at once
constexpr double kLargeRange = 65 * kDegree, kLeastRestOfLarge = 0.2;  ///< ... and by much
constexpr double kLongRest = 1.6;                                      ///< seconds in each swing, of slow ones

// Which end is closed.
constexpr double kUsualMiddle = 58 * kDegree, kMiddleSpread = 22 * kDegree;  ///< lever's elevation half-way, as above
constexpr double kTurnSpread = 1 * kDegree;                                  ///< of turns, that says nothing
constexpr double kStillAtFirst = 3 * kDegree;                                ///< rad/s
constexpr int kStillBeginning = 24;                                          ///< attitudes at the beginning, 0.8 s
constexpr double kAtAnEnd = 0.2;    ///< of the range: from closed, or from open
constexpr double kRestFirst = 1.5;  ///< log odds that such a rest is closed

/// Gaussian weights, half of the amplitude left at the cut-off; shifts no time.
Series low_passed(const Series& values, double step) {
  const double sigma = std::sqrt(2 * std::log(2)) / (2 * std::acos(-1.0) * kCutOff) / step;
  const int reach = static_cast<int>(std::ceil(3.5 * sigma)), n = static_cast<int>(values.size());
  Series smooth(values.size());
  for (int i = 0; i < n; ++i) {
    double sum = 0, weights = 0;
    for (int k = -reach; k <= reach; ++k) {
      const double weight = std::exp(-0.5 * k * k / (sigma * sigma));
      sum += weight * values[static_cast<std::size_t>(std::clamp(i + k, 0, n - 1))];
      weights += weight;
    }
    smooth[static_cast<std::size_t>(i)] = sum / weights;
  }
  return smooth;
}

Series slope(const Series& values, double step) {
  Series slopes(values.size());
  for (std::size_t i = 1; i + 1 < values.size(); ++i) slopes[i] = (values[i + 1] - values[i - 1]) / (2 * step);
  return slopes;
}

double quantile(Series values, double share) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

Vector3<double> main_axis(const std::vector<Attitude>& attitudes) {
  Matrix3<double> scatter = Matrix3<double>::Zero();
  if (attitudes.front().turned) {
    for (std::size_t i = 1; i < attitudes.size(); ++i) {
      const Eigen::AngleAxisd step(attitudes[i - 1].turned->conjugate() * *attitudes[i].turned);
      scatter += step.angle() * step.angle() * step.axis() * step.axis().transpose();
    }
    return Eigen::SelfAdjointEigenSolver<Matrix3<double>>(scatter).eigenvectors().col(2);
  }
  Vector3<double> mean = Vector3<double>::Zero();
  for (const Attitude& a : attitudes) mean += a.up, scatter += a.up * a.up.transpose();
  const auto n = static_cast<double>(attitudes.size());
  mean /= n;
  scatter = scatter / n - (1 - kHorizontal) * mean * mean.transpose();
  return Eigen::SelfAdjointEigenSolver<Matrix3<double>>(scatter).eigenvectors().col(0);
}

struct Turn {
  std::size_t at{};
  double angle{};
  bool high{};
};

/// Where the angle turns by more than the hysteresis; neither of the two ends of the series is one.
std::vector<Turn> turns_of(const Series& angle, double hysteresis) {
  std::vector<Turn> turns;
  std::size_t highest = 0, lowest = 0;
  int direction = 0;
  for (std::size_t i = 0; i < angle.size(); ++i) {
    if (angle[i] > angle[highest]) highest = i;
    if (angle[i] < angle[lowest]) lowest = i;
    if (direction >= 0 && angle[highest] - angle[i] > hysteresis) {
      if (direction != 0) turns.push_back({highest, angle[highest], true});
      direction = -1;
      lowest = i;
    } else if (direction <= 0 && angle[i] - angle[lowest] > hysteresis) {
      if (direction != 0) turns.push_back({lowest, angle[lowest], false});
      direction = 1;
      highest = i;
    }
    if (direction == 1) lowest = i;
    if (direction == -1) highest = i;
  }
  return turns;
}

/// The sensor's lever: length times cosine and sine of its elevation at the angle 0, metres.
struct Lever {
  double along{}, up{};
  double stddev{};  ///< of either, metres
  double elevation(double angle) const { return std::atan2(up, along) + angle; }
};

Lever fit_lever(const Series& angle, const Series& load, double step) {
  constexpr double kForceScale = 0.03;  // g, of the sensor's calibration
  constexpr double kUsualLever = 0.15;  // metres
  constexpr double kNoise = 0.02;       // g, of samples that count as independent
  constexpr double kAlike = 0.25;       // seconds, over which smoothed readings err alike
  double squares = 0;
  const Series speed = slope(angle, step), turning = slope(speed, step);
  Eigen::Matrix<double, 5, 5> normal = Eigen::Matrix<double, 5, 5>::Zero();
  Eigen::Matrix<double, 5, 1> right = Eigen::Matrix<double, 5, 1>::Zero();
  for (std::size_t i = 2; i + 2 < angle.size(); ++i) {
    const double c = std::cos(angle[i]), s = std::sin(angle[i]), square = speed[i] * speed[i];
    Eigen::Matrix<double, 5, 1> row;
    row << 1, c, s, (turning[i] * c - square * s) / kStandardGravity, (-turning[i] * s - square * c) / kStandardGravity;
    normal += row * row.transpose();
    right += row * (load[i] - 1);
    squares += (load[i] - 1) * (load[i] - 1);
  }
  const double weight = kNoise * kNoise;
  for (int i = 0; i < 3; ++i) normal(i, i) += weight / (kForceScale * kForceScale);
  for (int i = 3; i < 5; ++i) normal(i, i) += weight / (kUsualLever * kUsualLever);
  const Eigen::Matrix<double, 5, 5> inverse = normal.inverse();
  const Eigen::Matrix<double, 5, 1> x = inverse * right;
  const double left = std::max(squares - x.dot(right), 0.0) / static_cast<double>(angle.size());
  const double together = std::max(1.0, kAlike / step);
  return {x[3], x[4], std::sqrt(left * together * 0.5 * (inverse(3, 3) + inverse(4, 4)))};
}

double stddev_of(const Series& values) {
  double sum = 0, squares = 0;
  for (const double v : values) sum += v, squares += v * v;
  const auto n = static_cast<double>(values.size());
  return std::sqrt(std::max(squares / n - sum * sum / (n * n), 0.0));
}

/// The swings about the hinge as time series; from closed to open once it is known which end is closed.
struct Course {
  Series angle, load;  ///< low-passed; rad, g
  double step{};       ///< seconds from one to the next
  std::vector<Turn> turns{};
  double low{}, high{};  ///< usual angles of the turns

  Series at_turns(bool high_ones) const {
    Series angles;
    for (const Turn& turn : turns)
      if (turn.high == high_ones) angles.push_back(turn.angle);
    return angles;
  }
  double range() const { return high - low; }
  double middle() const { return 0.5 * (low + high); }
  void turn_round() {
    for (double& a : angle) a = -a;
    for (Turn& turn : turns) turn.angle = -turn.angle, turn.high = !turn.high;
    low = -std::exchange(high, -low);
  }
};

Course course_about(const Hinge& hinge, const std::vector<Attitude>& attitudes) {
  Series angle, load;
  for (const Attitude& a : attitudes) {
    angle.push_back(hinge.angle(a).value);
    load.push_back(a.load);
  }
  const Seconds duration = attitudes.back().time - attitudes.front().time;
  const double step = duration.value / static_cast<double>(attitudes.size() - 1);
  return {.angle = low_passed(angle, step), .load = low_passed(load, step), .step = step};
}

/// False where they are too few. soon: the beginning counts as a turn, and one swing has to do.
bool find_turns(Course& course, bool soon) {
  const double spread = quantile(course.angle, 0.95) - quantile(course.angle, 0.05);
  course.turns = turns_of(course.angle, std::max(kSwing, kSwingShare * spread));
  if (soon && !course.turns.empty())
    course.turns.insert(course.turns.begin(), {0, course.angle.front(), !course.turns.front().high});
  const Series highs = course.at_turns(true), lows = course.at_turns(false);
  if (std::min(highs.size(), lows.size()) < (soon ? kFewestSoon : kFewestSwings)) return false;
  course.high = median(highs);
  course.low = median(lows);
  return true;
}

/// Log odds that the thigh is closed where the angle is smallest. half_way: the lever's elevation in the middle. Knees
/// that meet stop at the same angle each time, open ones where they like; and people begin at rest.
double closed_is_low(const Course& course, double half_way) {
  const auto unlikely = [](double elevation) {
    const double off = std::remainder(elevation - kUsualMiddle, 2 * std::acos(-1.0)) / kMiddleSpread;
    return 0.5 * off * off;
  };
  double odds = unlikely(std::acos(-1.0) - half_way) - unlikely(half_way);
  odds +=
      std::log((stddev_of(course.at_turns(true)) + kTurnSpread) / (stddev_of(course.at_turns(false)) + kTurnSpread));
  const Series& angle = course.angle;
  bool still = true;
  for (std::size_t i = 1; i <= kStillBeginning; ++i)
    still = still && std::abs(angle[i] - angle[i - 1]) < kStillAtFirst * course.step;
  const double share = (angle.front() - course.low) / course.range();
  if (still && share < kAtAnEnd) odds += kRestFirst;
  if (still && share > 1 - kAtAnEnd) odds -= kRestFirst;
  return odds;
}

bool lies_at_each_rest(const Course& course, const std::vector<Attitude>& attitudes) {
  return std::ranges::all_of(course.turns,
                             [&](const Turn& turn) { return turn.high || attitudes[turn.at].up.z() > kLiesOnSide; });
}

/// How far the axis leaves the level that it usually keeps: standard deviation, rad.
double off_plane(const Hinge& hinge, const std::vector<Attitude>& attitudes) {
  Series off;
  for (const Attitude& a : attitudes) off.push_back(std::asin(std::clamp(a.up.dot(hinge.axis), -1.0, 1.0)));
  return stddev_of(off);
}

/// Whether the knees rest on each other between the swings for as long as in a clamshell.
bool rests(const Course& course) {
  const auto first = course.angle.begin() + static_cast<std::ptrdiff_t>(course.turns.front().at),
             last = course.angle.begin() + static_cast<std::ptrdiff_t>(course.turns.back().at);
  const double closed = course.low + kClosedShare * course.range(), all = static_cast<double>(last - first);
  const double share = static_cast<double>(std::count_if(first, last, [&](double a) { return a < closed; })) / all;
  const double swings = 0.5 * static_cast<double>(course.turns.size() - 1);
  return share > (course.range() > kLargeRange ? kLeastRestOfLarge : kLeastRest) ||
         share * all * course.step / swings > kLongRest;
}

bool is_thighs(const Lever& lever) {
  const double length = std::hypot(lever.along, lever.up);
  return length > kCertain * lever.stddev && length - 2 * lever.stddev < kLongestLever;
}

/// elevation: of the lever, half-way open.
bool is_clamshells(double range, double elevation) {
  const double least = range < kSmallRange ? kLeastMiddleOfSmall : kLeastMiddle;
  return range > kLeastRange && range < kMostRange && elevation > least && elevation < kMostMiddle;
}

}  // namespace

Radians Hinge::angle(const Attitude& attitude) const {
  if (attitude.turned && reference.turned) {
    const Eigen::Quaterniond since = reference.turned->conjugate() * *attitude.turned;
    const double half = std::atan2(since.vec().dot(axis), since.w());
    return Radians{std::remainder(2 * half, 2 * std::acos(-1.0))};
  }
  const Vector3<double> ahead = (reference.up - axis * axis.dot(reference.up)).normalized();
  return Radians{std::atan2(attitude.up.dot(ahead.cross(axis)), attitude.up.dot(ahead))};
}

std::optional<Hinge> learn_hinge(const Swings& swings) {
  const std::vector<Attitude>& attitudes = swings.attitudes;
  const bool is_placed = swings.placement == Placement::on_thigh;
  if (attitudes.size() < kFewestAttitudes) return std::nullopt;
  Hinge hinge{.axis = main_axis(attitudes), .reference = attitudes[attitudes.size() / 2], .closed = {}, .range = {}};
  Course course = course_about(hinge, attitudes);
  if (!find_turns(course, swings.ended || is_placed)) return std::nullopt;

  const Lever lever = fit_lever(course.angle, course.load, course.step);
  double half_way = lever.elevation(course.middle());
  if (closed_is_low(course, half_way) < 0) {
    hinge.axis = -hinge.axis;
    course.turn_round();
    half_way = std::acos(-1.0) - half_way;
  }
  hinge.closed = Radians{course.low};
  hinge.range = Radians{course.range()};
  if (is_placed) hinge.working_leg = hinge.axis.y() > 0 ? Side::left : Side::right;

  const bool is_clamshell =
      is_thighs(lever) && is_clamshells(course.range(), std::remainder(half_way, 2 * std::acos(-1.0))) &&
      off_plane(hinge, attitudes) < kOffPlane && rests(course) && (!is_placed || lies_at_each_rest(course, attitudes));
  return is_clamshell ? std::optional(hinge) : std::nullopt;
}

}  // namespace clamshell
