// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "body/body_pose.h"
#include "language/translate.h"
#include "prescription/adherence.h"
#include "prescription/beside_the_dose.h"
#include "prescription/graduation.h"
#include "prescription/training_days.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

std::optional<BestSession> best_of(const std::vector<SessionSummary>& sessions) {
  std::optional<BestSession> best;
  for (const SessionSummary& session : sessions) {
    const auto& [left, right] = session.legs;
    const int clean = left.clean + right.clean;
    if (clean > (best ? best->clean : 0)) best = {session.day, clean, left.judged + right.judged};
  }
  return best;
}

/// Every set of both legs, with at least as many repetitions as were asked for.
bool is_whole(const SessionSummary& day) {
  return std::ranges::all_of(
      day.legs, [&](const LegSummary& leg) { return leg.sets >= day.dose.sets && leg.smallest_set >= day.dose.least; });
}

bool is_clean(const LegSummary& leg, const Dose& dose, const Rules& rules) {
  return leg.sets >= dose.sets && leg.judged > 0 && leg.judged >= rules.mastered_judged_share * leg.repetitions &&
         leg.clean >= rules.mastered_clean_share * leg.judged;
}

/// What a training day may be the first of.
class Firsts {
 public:
  Firsts(const Ladder& ladder, const Rules& rules) : rules_(rules), graduation_(ladder, rules) {}

  void see(const SessionSummary& day) {
    add(day, "session", tr("First session."));
    if (is_whole(day))
      add(day, "whole",
          trn("First whole session: {} set on each side.", "First whole session: {} sets on each side.",
              day.dose.sets));
    for (const Side side : {Side::left, Side::right}) {
      const LegSummary& leg = day.leg(side);
      if (is_clean(leg, day.dose, rules_))
        add(day, "clean",
            side == Side::left ? tr("First clean side: {} of {} with the left leg.", leg.clean, leg.judged)
                               : tr("First clean side: {} of {} with the right leg.", leg.clean, leg.judged));
    }
    if (day.dose.band) add(day, "band", tr("First session with the {} band.", band_name(*day.dose.band, rules_)));
    if (graduation_.see(day)) add(day, "graduated", tr("Graduated: you have mastered clamshells."));
  }

  std::vector<Milestone> take() && { return std::move(reached_); }

 private:
  /// What was reached before is not reached again; each band has a first time of its own.
  void add(const SessionSummary& day, const char* id, std::string text) {
    const bool is_known = std::ranges::any_of(
        reached_, [&](const Milestone& m) { return m.id == id && (m.id != "band" || m.text == text); });
    if (!is_known) reached_.push_back({id, day.day, std::move(text)});
  }

  const Rules& rules_;
  Graduation graduation_;
  std::vector<Milestone> reached_;
};

}  // namespace

Achievements achievements(const std::vector<SessionSummary>& sessions, const Ladder& ladder, const Rules& rules,
                          Day today) {
  Firsts firsts(ladder, rules);
  for (const SessionSummary& day : training_days(sessions, sessions.size()))
    if (anything_done(day)) firsts.see(day);
  return {.weeks_in_a_row = weeks_in_a_row(sessions, today),
          .best = best_of(sessions),
          .milestones = std::move(firsts).take()};
}

}  // namespace clamshell
