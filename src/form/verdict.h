// SPDX-License-Identifier: Apache-2.0
/// What was found wrong, with its evidence, and what could not be judged, with its reason; the most important first.
#pragma once

#include <string>
#include <vector>

#include "exercise/catalogue.h"

namespace clamshell {

/// Numbers are in `unit`.
struct Finding {
  CriterionId criterion{};
  double measured{}, stddev{}, limit{};
  std::string unit;
  double probability{};  ///< that the limit is really passed
  std::string cue{};     ///< to the person: what to do
};

struct NotJudged {
  CriterionId criterion{};
  std::string reason;  ///< a stable word: "unseen", "view", "too_uncertain", "sensor"
};

struct Verdict {
  std::vector<Finding> findings;
  std::vector<NotJudged> not_judged;
};

}  // namespace clamshell
