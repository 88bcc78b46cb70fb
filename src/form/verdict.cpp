// SPDX-License-Identifier: Apache-2.0
#include "form/verdict.h"

#include <algorithm>

namespace clamshell {

std::optional<bool> is_clean(const Verdict& verdict, const Exercise& exercise) {
  if (!verdict.findings.empty()) return false;
  const auto needed = [&](const NotJudged& missing) {
    return std::ranges::find(exercise.clean_needs, missing.criterion) != exercise.clean_needs.end();
  };
  if (std::ranges::any_of(verdict.not_judged, needed)) return std::nullopt;
  return true;
}

}  // namespace clamshell
