// SPDX-License-Identifier: Apache-2.0
/// Draws what the coach knows on each picture: skeleton, opening gauge, counter, phase, and remarks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/top_leg.h"
#include "session/feedback.h"

namespace clamshell {

class OverlayPainter {
 public:
  /// Frames in the order of time. The result has the size and time of the frame that came in; sizes scale with its
  /// shorter side.
  Frame draw(const Feedback& feedback);

 private:
  struct Remarks {
    Seconds since;
    std::vector<std::string> lines;
    bool praise{};
  };
  TopLeg top_leg_;
  std::optional<Remarks> remarks_;  ///< on the repetition completed last
};

}  // namespace clamshell
