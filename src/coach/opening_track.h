// SPDX-License-Identifier: Apache-2.0
/// An opening over time, as a camera or a sensor measured it, and how two of them agree.
#pragma once

#include <deque>
#include <optional>

#include "geometry/units.h"

namespace clamshell {

class OpeningTrack {
 public:
  struct Moment {
    Seconds time;
    Measured<Radians> opening;
  };

  /// Later than all before.
  void add(Seconds time, const Measured<Radians>& opening) { moments_.push_back({time, opening}); }
  void forget_before(Seconds time);
  void clear() { moments_.clear(); }

  bool empty() const { return moments_.empty(); }
  Seconds begin() const { return moments_.front().time; }
  Seconds end() const { return moments_.back().time; }
  /// Between two moments in proportion; nothing before, after, or in a gap.
  std::optional<Measured<Radians>> at(Seconds time) const;

 private:
  std::deque<Moment> moments_;
};

struct SharedMovement {
  Seconds offset;        ///< to be added to the sensor's times: its clock is another one
  double correlation{};  ///< Pearson's, of the openings that both know; 0 where these are too few
  Radians moved{};       ///< the larger of the two standard deviations of the movement, over the same moments
};

/// By the movement: the offset from `least` to `most` with which the two agree best. Both not empty. Repetitions are
/// alike: of the offsets that agree nearly as well as the best, the one that most of both share is right.
SharedMovement align(const OpeningTrack& seen, const OpeningTrack& felt, Seconds least, Seconds most);
/// However far the clocks are apart.
SharedMovement align(const OpeningTrack& seen, const OpeningTrack& felt);

/// From here on the two show the same movement.
constexpr double kSameMovement = 0.7;

}  // namespace clamshell
