// SPDX-License-Identifier: Apache-2.0
#include "motion/learn_hinge.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "geometry/median.h"

namespace clamshell {
namespace {

using Series = std::vector<double>;

constexpr double kHorizontal = 2e-2;  ///< weight of a horizontal axis: sets in only where the circle is hardly curved
constexpr double kCutOff = 2;         ///< Hz
constexpr double kSwing = 14 * kDegree;  ///< turns by less are none
constexpr double kSwingShare = 0.35;     ///< ... nor by less than this share of the whole range

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
constexpr double kRestFirst = 1.5;                                           ///< log odds that such a rest is closed

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
    row << 1, c, s, (turning[i] * c - square * s) / kGravity, (-turning[i] * s - square * c) / kGravity;
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

double spread_of(const Series& values) {
  double sum = 0, squares = 0;
  for (const double v : values) sum += v, squares += v * v;
  const auto n = static_cast<double>(values.size());
  return std::sqrt(std::max(squares / n - sum * sum / (n * n), 0.0));
}

/// Log odds that the thigh is closed where the angle is smallest. half_way: the lever's elevation in the middle. Knees
/// that meet stop at the same angle each time, open ones where they like; and people begin at rest.
double closed_is_low(const Series& angle, const Series& highs, const Series& lows, double half_way, double step) {
  const auto unlikely = [](double elevation) {
    const double off = std::remainder(elevation - kUsualMiddle, 2 * std::acos(-1.0)) / kMiddleSpread;
    return 0.5 * off * off;
  };
  double odds = unlikely(std::acos(-1.0) - half_way) - unlikely(half_way);
  odds += std::log((spread_of(highs) + kTurnSpread) / (spread_of(lows) + kTurnSpread));
  bool still = true;
  for (std::size_t i = 1; i <= kStillBeginning; ++i)
    still = still && std::abs(angle[i] - angle[i - 1]) < kStillAtFirst * step;
  const double top = median(highs), bottom = median(lows), share = (angle.front() - bottom) / (top - bottom);
  if (still && share < 0.2) odds += kRestFirst;
  if (still && share > 0.8) odds -= kRestFirst;
  return odds;
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
  constexpr std::size_t kFewest = 40;
  if (attitudes.size() < kFewest) return std::nullopt;
  const double step =
      (attitudes.back().time - attitudes.front().time).value / static_cast<double>(attitudes.size() - 1);

  Hinge hinge{.axis = main_axis(attitudes), .reference = attitudes[attitudes.size() / 2], .closed = {}, .range = {}};
  Series angle, load, off;
  double mean_off = 0;
  for (const Attitude& a : attitudes) {
    angle.push_back(hinge.angle(a).value);
    load.push_back(a.load);
    off.push_back(std::asin(std::clamp(a.up.dot(hinge.axis), -1.0, 1.0)));
    mean_off += off.back() / static_cast<double>(attitudes.size());
  }
  double off_plane = 0;
  for (const double o : off) off_plane += (o - mean_off) * (o - mean_off) / static_cast<double>(off.size());
  angle = low_passed(angle, step);
  load = low_passed(load, step);
  const double spread = quantile(angle, 0.95) - quantile(angle, 0.05);
  std::vector<Turn> turns = turns_of(angle, std::max(kSwing, kSwingShare * spread));
  const bool soon = swings.ended || swings.placement == Placement::on_thigh;
  if (soon && !turns.empty()) turns.insert(turns.begin(), {0, angle.front(), !turns.front().high});
  const auto high = static_cast<std::size_t>(std::ranges::count(turns, true, &Turn::high));
  const std::size_t low = turns.size() - high, enough = soon ? 1 : 3;
  if (high < enough || low < enough) return std::nullopt;

  const Lever lever = fit_lever(angle, load, step);
  Series highs, lows;
  for (const Turn& turn : turns) (turn.high ? highs : lows).push_back(turn.angle);
  double top = median(highs), bottom = median(lows);
  const double middle = 0.5 * (top + bottom);
  double half_way = lever.elevation(middle);
  const bool flipped = closed_is_low(angle, highs, lows, half_way, step) < 0;
  if (flipped) {
    hinge.axis = -hinge.axis;
    for (double& a : angle) a = -a;
    std::swap(top, bottom);
    top = -top;
    bottom = -bottom;
    half_way = std::acos(-1.0) - half_way;
  }
  half_way = std::remainder(half_way, 2 * std::acos(-1.0));
  hinge.closed = Radians{bottom};
  hinge.range = Radians{top - bottom};
  const auto first = angle.begin() + static_cast<std::ptrdiff_t>(turns.front().at),
             last = angle.begin() + static_cast<std::ptrdiff_t>(turns.back().at);
  const double resting = static_cast<double>(std::count_if(
                             first, last, [&](double a) { return a < bottom + kClosedShare * (top - bottom); })) /
                         static_cast<double>(last - first);
  if (swings.placement == Placement::on_thigh) {
    hinge.working_leg = hinge.axis.y() > 0 ? Side::left : Side::right;
    const auto lies = [&](const Turn& turn) { return attitudes[turn.at].up.z() > kLiesOnSide; };
    const auto at_rest = [&](const Turn& turn) { return turn.high == flipped; };
    if (!std::ranges::all_of(turns, [&](const Turn& turn) { return !at_rest(turn) || lies(turn); }))
      return std::nullopt;
  }
  const double range = top - bottom, lever_length = std::hypot(lever.along, lever.up);
  const double duration = step * static_cast<double>(last - first),
               cycles = 0.5 * static_cast<double>(turns.size() - 1);
  const bool small = range<kSmallRange, large = range> kLargeRange;
  const bool rests = resting > (large ? kLeastRestOfLarge : kLeastRest) || resting * duration / cycles > kLongRest;
  const bool clamshell = range > kLeastRange && range < kMostRange && lever_length > kCertain * lever.stddev &&
                         lever_length - 2 * lever.stddev < kLongestLever && std::sqrt(off_plane) < kOffPlane &&
                         half_way > (small ? kLeastMiddleOfSmall : kLeastMiddle) && half_way < kMostMiddle && rests;
  if (!clamshell) return std::nullopt;
  return hinge;
}

}  // namespace clamshell
