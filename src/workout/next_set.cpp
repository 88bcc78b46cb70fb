// SPDX-License-Identifier: Apache-2.0
#include "workout/next_set.h"

#include <algorithm>

namespace clamshell {

std::optional<NextSet> next_set(const SessionRecord& session) {
  const int over =
      static_cast<int>(std::ranges::count_if(session.sets, [](const SetRecord& s) { return s.ended.has_value(); }));
  const int a_side = session.plan.sets;
  if (over >= 2 * a_side) return std::nullopt;
  std::optional<Side> first = session.plan.first_leg;
  if (!session.sets.empty()) first = session.sets.front().working_leg;
  if (over < a_side) return NextSet{over + 1, first};
  return NextSet{over - a_side + 1, first ? std::optional(other(*first)) : std::nullopt};
}

}  // namespace clamshell
