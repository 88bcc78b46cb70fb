// SPDX-License-Identifier: Apache-2.0
/// The opening over time in, whole repetitions out.
///
/// Armed only once the knees have been together and still; from then on every rise and return of the opening that is
/// larger and longer than the signal's own noise explains is a repetition. Decides from past samples only, so that a
/// live set and a recording are counted alike. Radians, seconds.
#pragma once

#include <deque>
#include <limits>
#include <optional>
#include <vector>

#include "repetition/repetition.h"

namespace clamshell {

class RepetitionCounter {
 public:
  /// The next pose, later than all before. Gives the repetition that this pose completed.
  std::optional<Repetition> add(const BodyPose& pose);
  /// The person was not seen, or lay down anew: an unfinished repetition is dropped and the set-up has to come again.
  void interrupt();
  /// The recording ends: a repetition whose knee had come at least half-way back still counts.
  std::optional<Repetition> finish();

  Phase phase() const { return phase_; }
  bool armed() const { return armed_; }
  int count() const { return count_; }

 private:
  void arm(const BodyPose& pose);
  void rest(const BodyPose& pose);
  std::optional<Repetition> follow(const BodyPose& pose);
  std::optional<Repetition> complete(std::size_t last, bool cut_off);
  double above_closed(const BodyPose& pose) const { return pose.opening.value.value - closed_level_; }
  double dead_band() const;

  bool armed_{};
  int count_{};
  Phase phase_ = Phase::closed;
  double closed_level_{};                                       ///< opening of the resting knee
  double noise_{};                                              ///< standard deviation of the resting signal
  Seconds last_end_{-std::numeric_limits<double>::infinity()};  ///< of the repetition before
  std::deque<BodyPose> resting_;                                ///< the last moments before the knee left
  std::vector<BodyPose> moving_;                                ///< since then
};

}  // namespace clamshell
