// SPDX-License-Identifier: Apache-2.0
/// What was found wrong, with its evidence, and what could not be judged, with its reason.
#pragma once

#include <string>
#include <vector>

namespace clamshell {

/// The fault is a name of result-format: "pelvis_rolled_back", "no_hold", ...; numbers are in `unit`.
struct Finding {
  std::string criterion;
  double measured{}, stddev{}, limit{};
  std::string unit;
  double probability{};  ///< that the limit is really passed
};

struct NotJudged {
  std::string criterion;
  std::string reason;  ///< a stable word: "unseen", "view", "too_uncertain"
};

struct Verdict {
  std::vector<Finding> findings;
  std::vector<NotJudged> not_judged;
};

}  // namespace clamshell
