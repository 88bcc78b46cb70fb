// SPDX-License-Identifier: Apache-2.0
/// An analysis (docs: the JSON that `clamshell analyze --json` writes) -> the movement whose muscles are simulated.
///
/// The text is not trusted: whatever is missing or not of its kind is refused.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/user_error.h"
#include "muscle/simulate.h"

namespace clamshell {

struct AnalysedSet {
  Clamshells set;
  std::vector<int> numbers;  ///< of the repetitions, as the analysis has them
  std::optional<Metres> height;
  Uncertainty uncertainty;  ///< with the analysis's own for what it measured
};

/// Repetitions in which the opening was hardly seen are left out. Throws UserError.
AnalysedSet read_clamshells(std::string_view json_text);

}  // namespace clamshell
