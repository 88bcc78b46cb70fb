// SPDX-License-Identifier: Apache-2.0
/// What a camera measured of clamshells -> the movement that is simulated.
///
/// Measurements come at any time and have gaps. They are smoothed, as their noise would become accelerations.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "geometry/units.h"
#include "muscle/movement.h"

namespace clamshell {

/// One quantity over time, without the moments in which it was unseen.
template <class Value>
class Series {
 public:
  /// Left out if it is not finite, or not later than the last.
  void add(Seconds time, Value value) {
    if (!std::isfinite(time.value) || !std::isfinite(value.value)) return;
    if (!times_.empty() && time <= times_.back()) return;
    times_.push_back(time);
    values_.push_back(value);
  }

  const std::vector<Seconds>& times() const { return times_; }
  const std::vector<Value>& values() const { return values_; }

  /// Mean of the neighbourhood, weighing less and less towards its ends; if nothing is in it, straight between the
  /// neighbours; of nothing 0.
  Value around(Seconds time, Seconds reach) const {
    if (values_.empty()) return Value{};
    auto i = static_cast<std::size_t>(std::ranges::lower_bound(times_, time - reach) - times_.begin());
    Value sum{};
    double weights = 0;
    for (; i < values_.size() && times_[i] < time + reach; ++i) {
      const double weight = 1 - abs(times_[i] - time) / reach;
      sum += weight * values_[i];
      weights += weight;
    }
    if (weights > 0) return sum / weights;
    if (i == 0) return values_.front();
    if (i == values_.size()) return values_.back();
    const double share = (time - times_[i - 1]) / (times_[i] - times_[i - 1]);
    return values_[i - 1] + share * (values_[i] - values_[i - 1]);
  }

 private:
  std::vector<Seconds> times_;
  std::vector<Value> values_;
};

/// As body/body_pose.h has them.
struct MeasuredMovement {
  Series<Radians> opening, pelvis_roll, pelvis_roll_change, hip_flexion, knee_flexion;
  Series<Metres> feet_gap, bottom_knee_lift;
};

/// Whether there is enough of the opening for a course.
bool is_seen(const MeasuredMovement& movement, Seconds start, Seconds end);

/// The median while the knees were closed, over all parts of a set; nothing if it was never seen so.
std::optional<Radians> while_closed(std::span<const MeasuredMovement> parts, Series<Radians> MeasuredMovement::*angle);

/// A repetition from start to end. The pelvis's roll counts from its start.
OpeningCourse course(const MeasuredMovement& movement, Seconds start, Seconds end);

}  // namespace clamshell
