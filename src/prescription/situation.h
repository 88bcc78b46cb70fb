// SPDX-License-Identifier: Apache-2.0
/// Where a person stands today, as everything that decides about the next dose sees it.
#pragma once

#include <string>
#include <vector>

#include "prescription/graduation.h"
#include "prescription/history.h"
#include "prescription/ladder.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"

namespace clamshell {

/// What the person trains for, by the clinician's or the person's choice and what the screening allows.
Goal goal_of(const History& history, const Rules& rules);

/// The history and the rules must outlive it.
struct Situation {
  const History& history;
  const Rules& rules;
  Day today;
  std::vector<SessionSummary> days;  ///< training_days()
  Ladder ladder;
  int days_a_week{};
  Day due;
  int away{};  ///< days since the newest training day or standing work; 0 before the first
  WayOut way_out;
  std::string when;  ///< "today" or "next time"

  /// Where the newest day stood, with a band that may be used.
  Rung stood() const { return ladder.allowed(ladder.at(days.back().dose)); }
};

Situation assess(const History& history, const Rules& rules, Day today);

/// What comes next, and how it is said.
struct Decision {
  Advice advice{};
  Dose next;
  std::string sentence;
  std::vector<Reason> because;
};

/// A reason by the rule of this id: the clause as a sentence, then the rule's.
Reason reason(const Rules& rules, std::string_view id, const std::string& clause);

}  // namespace clamshell
