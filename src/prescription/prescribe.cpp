// SPDX-License-Identifier: Apache-2.0
#include "prescription/prescribe.h"

#include <cmath>

#include "geometry/units.h"
#include "language/translate.h"
#include "prescription/adherence.h"
#include "prescription/beside_the_dose.h"
#include "prescription/decisions.h"
#include "prescription/screen.h"
#include "prescription/standing.h"
#include "prescription/training_days.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

Decision begin(const Situation& now) {
  const Dose next = now.ladder.dose(now.ladder.allowed(now.ladder.first()));
  const std::string dose = dose_in_words(next, now.rules);
  return {.advice = Advice::begin,
          .next = next,
          .sentence = tr("Welcome: today {}, to learn the movement.", dose),
          .because = {reason(now.rules, "begin", tr("This is your first session: {} on each side", dose))}};
}

Decision decide(const Situation& now) {
  if (auto stopped = stop(now)) return *stopped;
  if (now.days.empty()) return begin(now);
  if (auto less = go_back(now)) return *less;
  if (auto changed = follow_clinician(now)) return *changed;
  if (auto more = progress(now)) return *more;
  return go_on(now);
}

/// Of a goal that was chosen: what it is for, or why it waits.
void explain_goal(Prescription& prescription, const Situation& now) {
  const History& history = now.history;
  const bool set = history.programme && history.programme->goal;
  if (!set && !history.goal) return;
  const Goal wanted = set ? *history.programme->goal : *history.goal;
  const bool for_strength = wanted == Goal::strength;
  const std::string chosen =
      set ? (for_strength ? tr("Your clinician chose strength") : tr("Your clinician chose endurance"))
          : (for_strength ? tr("You chose strength") : tr("You chose endurance"));
  if (for_strength && now.ladder.goal() != Goal::strength) {
    prescription.because.push_back(reason(now.rules, "gentle", chosen));
    return;
  }
  const GoalChoice& choice = now.rules.goals.at(static_cast<std::size_t>(wanted));
  prescription.because.push_back({"goal", chosen + ". " + choice.text, choice.source});
  if (for_strength && history.bands.empty())
    prescription.because.push_back(reason(now.rules, "no_band", tr("Without a band this trains endurance")));
}

/// After two planned days without a session, until the programme itself says "Welcome back".
std::string nudge(const Situation& now) {
  if (now.days.empty() || now.way_out.since || now.away >= now.rules.missed_days) return {};
  const Day first = next_due(now.days, rest_days(now.days_a_week), now.days_a_week, now.days.back().day);
  if (now.today <= spread(first, 2, now.days_a_week).back()) return {};
  return tr("Two planned days went by without a session. That happens: today is a good day to go on.");
}

/// At the outside of the hip, by the newest screening. Whoever exercises nevertheless was cleared.
bool was_sore(const History& history) {
  if (!history.screening) return false;
  const auto sore = history.screening->answers.find("outer_hip");
  return sore != history.screening->answers.end() && sore->second;
}

/// Nothing but which leg comes first; both do the same sets.
void let_weaker_begin(Prescription& prescription, const Rules& rules) {
  const auto& compared = prescription.comparison;
  if (!compared || !compared->weaker || prescription.next.first_leg) return;
  prescription.next.first_leg = compared->weaker;
  const std::string by = decimal(100 * std::abs(compared->opening), 0),
                    stddev = decimal(rounded_up(100 * compared->opening_stddev), 0);
  prescription.because.push_back(
      reason(rules, "weaker",
             *compared->weaker == Side::left
                 ? tr("Over {} sessions your left leg did less: left and right differ by {} ± {} % in opening",
                      compared->sessions, by, stddev)
                 : tr("Over {} sessions your right leg did less: left and right differ by {} ± {} % in opening",
                      compared->sessions, by, stddev)));
}

}  // namespace

Prescription prescribe(const History& history, const Rules& rules, Day today) {
  History taken = history;
  taken.sessions = counted(std::move(taken.sessions), rules);
  const std::vector<SessionSummary>& sessions = taken.sessions;
  const Situation now = assess(taken, rules, today);
  Decision decision = decide(now);
  Prescription prescription{.advice = decision.advice,
                            .next = decision.next,
                            .due = now.due,
                            .days_a_week = now.days_a_week,
                            .done_this_week = done_in_week_of(sessions, today),
                            .done = done_days(sessions),
                            .days_done = days_done(sessions, today),
                            .sentence = decision.sentence,
                            .because = std::move(decision.because),
                            .comparison = compare_legs(sessions, rules),
                            .flags = flags(now),
                            .achievements = achievements(sessions, now.ladder, rules, today),
                            .goal = now.ladder.goal(),
                            .standing = {},
                            .nudge = {}};
  if (auto set = set_by_clinician(taken.programme, rules))
    prescription.because.insert(prescription.because.begin(), *set);
  let_weaker_begin(prescription, rules);
  if (prescription.advice != Advice::stop) {
    explain_goal(prescription, now);
    prescription.standing = plan_standing(now);
    prescription.nudge = nudge(now);
    if (now.way_out.waits_for_clinician)
      prescription.because.push_back(reason(rules, "way_out_waits", tr("You have mastered clamshells")));
  }
  if (prescription.standing)
    prescription.because.insert(prescription.because.begin(),
                                reason(rules, prescription.standing->rule, prescription.standing->sentence));
  if (was_sore(history) && prescription.advice != Advice::stop)
    prescription.because.push_back(
        reason(rules, "pillow", tr("The outside of your hip was sore, and you were cleared to begin")));
  if (history.screening && prescription.advice != Advice::stop)
    for (const ScreeningNote& note : notes(history.screening->answers, rules))
      prescription.because.push_back({note.id, note.text, note.source});
  if (now.due > today && !now.days.empty())
    prescription.because.push_back(reason(rules, "rest",
                                          trn("{} session done this week, of {}", "{} sessions done this week, of {}",
                                              prescription.done_this_week, prescription.days_a_week)));
  return prescription;
}

}  // namespace clamshell
