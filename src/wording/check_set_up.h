// SPDX-License-Identifier: Apache-2.0
/// The set-up as a checklist in words, with what was measured.
#pragma once

#include <string>
#include <vector>

#include "coach/analysis.h"

namespace clamshell {

enum class Outcome { kept, fault, not_judged };

struct ChecklistItem {
  Outcome outcome{};
  std::string text;    ///< "feet together (0.4 ± 0.8 cm apart)", "knees bent only 22° ± 6°", "the head"
  std::string remark;  ///< the cue of a fault; why it was not judged; nothing where it was kept
};

/// One entry for each criterion of the set-up, in the order of the exercise.
std::vector<ChecklistItem> check_set_up(const Analysis& analysis);

}  // namespace clamshell
