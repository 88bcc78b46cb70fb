// SPDX-License-Identifier: Apache-2.0
/// Which set comes now: all sets of one side, then all of the other, so that the person turns round only once.
#pragma once

#include <optional>

#include "store/session_record.h"

namespace clamshell {

struct NextSet {
  int number{};                     ///< of its side, from 1
  std::optional<Side> working_leg;  ///< nothing: either, the person has not lain down yet
};

/// The set that is open, or else the next one; nothing when all are over.
std::optional<NextSet> next_set(const SessionRecord& session);

}  // namespace clamshell
