// SPDX-License-Identifier: Apache-2.0
/// The picture of each repetition's peak with the joints at fault, collected while the frames stream by.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/feedback.h"
#include "report/top_leg.h"

namespace clamshell {

struct KeyFrame {
  int repetition{};  ///< its number
  int width{}, height{};
  std::string jpeg;
};

/// Holds one candidate frame and the finished pictures, never more.
class KeyFrames {
 public:
  /// Frames in the order of time.
  void add(const CoachedFrame& coached);

  /// One picture for each repetition whose peak was seen, also for one that only the end of the video completed.
  std::vector<KeyFrame> finish(std::span<const JudgedRepetition> repetitions);

 private:
  struct Candidate {
    Frame frame;
    Keypoints keypoints;
    Radians opening;
  };
  void keep_for(const JudgedRepetition& judged);

  std::optional<Candidate> candidate_;  ///< the widest opening since the knee left the closed pose
  Phase phase_{};
  TopLeg top_leg_;
  std::vector<KeyFrame> kept_;
};

}  // namespace clamshell
