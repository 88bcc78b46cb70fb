// SPDX-License-Identifier: Apache-2.0
/// What was good in a set and what is to be changed in the next one, in a few sentences to the person.
#pragma once

#include <string>
#include <vector>

#include "exercise/exercise.h"
#include "store/session_record.h"

namespace clamshell {

struct SetSummary {
  std::vector<std::string> good, change;  ///< two each at most; what matters most comes first
};

/// Good is what was judged in most repetitions and kept whenever it was; what was not judged is neither. To be changed
/// is what was found most often.
SetSummary summarize(const SetRecord& set, const std::vector<Criterion>& criteria);

}  // namespace clamshell
