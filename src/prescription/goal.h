// SPDX-License-Identifier: Apache-2.0
/// What somebody does clamshells for.
#pragma once

#include <optional>
#include <string_view>

namespace clamshell {

enum class Goal { endurance, strength };

constexpr std::string_view name_of(Goal goal) { return goal == Goal::strength ? "strength" : "endurance"; }

/// Nothing where it is no goal's.
constexpr std::optional<Goal> goal_of(std::string_view word) {
  for (const Goal goal : {Goal::endurance, Goal::strength})
    if (name_of(goal) == word) return goal;
  return std::nullopt;
}

}  // namespace clamshell
