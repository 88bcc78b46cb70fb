// SPDX-License-Identifier: Apache-2.0
/// When clamshells are mastered, and standing work is next.
#pragma once

#include <optional>

#include "prescription/history.h"
#include "prescription/ladder.h"
#include "prescription/rules.h"

namespace clamshell {

/// Sees one training day after the other.
class Graduation {
 public:
  /// The arguments must outlive it.
  Graduation(const Ladder& ladder, const Rules& rules) : ladder_(ladder), rules_(rules) {}

  /// Whether the person may go on to standing work from this day on: the last step of the strongest band was mastered,
  /// or Rules::way_out_weeks of sessions in a row at the last step that there is for the goal. For strength a session
  /// counts there where it was hard enough, or where nothing harder is at hand.
  bool see(const SessionSummary& day);

 private:
  const Ladder& ladder_;
  const Rules& rules_;
  int good_at_top_ = 0, good_at_goal_ = 0;
};

struct WayOut {
  std::optional<Day> since;    ///< since when standing work comes first
  bool waits_for_clinician{};  ///< clamshells are mastered, and a clinician has to decide
};

/// What a clinician decided; else from the first day that graduates on. Where a clinician set the dose, or where an
/// answer of the screening asks for gentleness, only a clinician decides.
WayOut way_out(const History& history, const Ladder& ladder, const Rules& rules);

}  // namespace clamshell
