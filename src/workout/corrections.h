// SPDX-License-Identifier: Apache-2.0
/// What to say about a repetition: what went well first, one cue at a time with room to try it, and praise for
/// corrected faults.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "exercise/exercise.h"
#include "form/verdict.h"
#include "workout/live_state.h"

namespace clamshell {

/// The shown cue is that of the newest repetition. Spoken, none comes before something went well or a second repetition
/// was seen, and none twice in a row: the repetition after a cue is the person's to try it in.
class Corrections {
 public:
  /// The line to be spoken, if any. time: later than all before.
  std::optional<std::string> add(const Verdict& verdict, const std::vector<Criterion>& criteria, Seconds time);
  /// Nothing where the newest repetition was clean.
  const std::optional<Cue>& cue() const { return cue_; }

 private:
  std::optional<std::string> correct(Seconds time);

  std::optional<Cue> cue_;
  std::optional<Cue> being_mended_;  ///< the last spoken cue, until it is praised
  std::map<CriterionId, Seconds> spoken_at_;
  bool is_first_ = true;             ///< no repetition was added yet
  bool corrected_the_one_before_{};  ///< aloud
};

}  // namespace clamshell
