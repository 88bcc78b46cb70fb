// SPDX-License-Identifier: Apache-2.0
/// What could not be judged, gathered by its reason, in words.
#pragma once

#include <string>
#include <vector>

#include "coach/analysis.h"
#include "form/verdict.h"

namespace clamshell {

/// One sentence: "Too close to call" + ": " + "the feet in repetitions 1-3 and 5" + "; " + "the head in the set-up".
struct Doubts {
  std::string reason;
  std::vector<std::string> what;  ///< one for each place; repetitions first, then the set-up
};

/// In the words of a sentence's middle: "too close to call".
std::string describe_reason(WhyNotJudged reason);

/// What the view hides first, then what is too uncertain, then what was not seen; nothing where all was judged.
std::vector<Doubts> gather_doubts(const Analysis& analysis);

}  // namespace clamshell
