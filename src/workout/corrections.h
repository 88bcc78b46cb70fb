// SPDX-License-Identifier: Apache-2.0
/// What to say about a repetition: one cue at a time, not repeated endlessly, and praise for corrected faults.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "exercise/exercise.h"
#include "form/verdict.h"
#include "workout/live_state.h"

namespace clamshell {

/// The shown cue is that of the newest repetition. Spoken, a cue waits until the one before has had time to be tried.
class Corrections {
 public:
  /// The line to be spoken, if any. time: later than all before.
  std::optional<std::string> add(const Verdict& verdict, const std::vector<Criterion>& criteria, Seconds time);
  /// Nothing where the newest repetition was clean.
  const std::optional<Cue>& cue() const { return cue_; }

 private:
  std::optional<Cue> cue_;
  std::optional<Cue> being_mended_;  ///< the last spoken cue, until it is praised
  std::map<CriterionId, Seconds> spoken_at_;
};

}  // namespace clamshell
