// SPDX-License-Identifier: Apache-2.0
/// Draws what the coach knows on each picture: skeleton with the joints at fault, opening gauge, counter,
/// phase, remarks and cue.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "coach/feedback.h"
#include "exercise/exercise.h"
#include "report/top_leg.h"

namespace clamshell {

class OverlayPainter {
 public:
  explicit OverlayPainter(Exercise exercise) : exercise_(std::move(exercise)) {}

  /// Frames in the order of time. The result has the size and time of the frame that came in; sizes scale with its
  /// shorter side.
  Frame draw(const CoachedFrame& coached);

 private:
  struct Judged {
    Seconds since;
    std::vector<std::string> remarks;
    Verdict verdict;
  };
  Exercise exercise_;  ///< whose words are used
  TopLeg top_leg_;
  std::optional<Judged> judged_;  ///< the repetition completed last, for a while
};

}  // namespace clamshell
