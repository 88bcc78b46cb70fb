// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "language/translate.h"
#include "prescription/decisions.h"
#include "prescription/mastered.h"
#include "prescription/setbacks.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

struct Clause {
  std::string rule, text;
};

/// The first leg with too few clean repetitions.
std::string form_in_words(const SessionSummary& day, const Rules& rules) {
  const LegSummary& left = day.leg(Side::left);
  const Side side = left.clean < rules.mastered_clean_share * left.judged ? Side::left : Side::right;
  const LegSummary& leg = day.leg(side);
  const std::string goal = decimal(100 * rules.mastered_clean_share, 0);
  return side == Side::left ? tr("On the left {} of {} were clean, and {} % is the goal", leg.clean, leg.judged, goal)
                            : tr("On the right {} of {} were clean, and {} % is the goal", leg.clean, leg.judged, goal);
}

std::string unanswered(const Answers& said) {
  if (!said.effort) return tr("I don't know how hard it was");
  return said.pain ? tr("I don't know whether the pain was gone by the next morning")
                   : tr("I don't know whether it hurt");
}

Clause lack_in_words(Lack lack, const SessionSummary& day, Rung rung, const Ladder& ladder, const Rules& rules) {
  const Dose asked = ladder.dose(rung);
  const LegSummary &left = day.leg(Side::left), &right = day.leg(Side::right);
  switch (lack) {
    case Lack::other_leg:
      return {"hold",
              left.sets == 0 ? tr("The left leg had no set last time") : tr("The right leg had no set last time")};
    case Lack::sets:
      return {"hold", tr("Last time you did {} of {} sets a side", std::min(left.sets, right.sets), asked.sets)};
    case Lack::repetitions:
      return {"hold", tr("Your smallest set had {} repetitions, and {} is the goal",
                         std::min(left.smallest_set, right.smallest_set), asked.most)};
    case Lack::camera:
      return {"not_seen", tr("Without a camera I can't judge your form")};
    case Lack::judged:
      return {"not_seen", tr("I can't judge that from there, only {1} of {0} repetitions",
                             left.repetitions + right.repetitions, left.judged + right.judged)};
    case Lack::clean:
      return {"hold", form_in_words(day, rules)};
    case Lack::effort:
      return {"hold", tr("It was hard, an effort of {} of 10 where {} opens the next step",
                         day.answers.effort.value_or(0), ladder.effort(rung))};
    case Lack::pain:
      return {"pain", tr("It hurt {} of 10", day.answers.pain.value_or(0))};
    case Lack::answers:
      break;
  }
  return {"unanswered", unanswered(day.answers)};
}

/// Where the person went on, had they not chosen something easier the last time.
Rung before_own_choice(const Situation& now) {
  const auto& days = now.days;
  const Rung stood = now.stood();
  if (days.size() < 2) return stood;
  const SessionSummary& before = days[days.size() - 2];
  const Rung higher = now.ladder.allowed(now.ladder.at(before.dose));
  const bool by_clinician = now.history.programme && now.history.programme->time > before.begun;
  if (higher <= stood || by_clinician) return stood;
  const std::vector<SessionSummary> earlier(days.begin(), days.end() - 1);
  const bool prescribed = !setbacks(earlier, higher, now.ladder, now.rules, now.history.programme,
                                    static_cast<int>((days.back().day - before.day).count()))
                               .empty();
  return prescribed ? stood : higher;
}

std::string again(const Situation& now, const Dose& next) {
  return tr("{} again {}", now.when, dose_in_words(next, now.rules));
}

/// Good, but too little time has passed since it hurt.
Decision settle(const Situation& now, const Dose& next, const SessionSummary& painful) {
  const std::string clause =
      tr("It hurt {} of 10 within the last {} days", *painful.answers.pain, now.rules.settling_days);
  return {.advice = Advice::go_on,
          .next = next,
          .sentence = tr("{}: {}, and let it settle.", clause, again(now, next)),
          .because = {reason(now.rules, "settling", clause)}};
}

/// Good, but not often enough for the next step, or there is none.
Decision well_done(const Situation& now, Rung rung) {
  const auto above = now.ladder.above(rung);
  const auto missing = now.ladder.missing_band(rung);
  const int needed = now.rules.mastered_sessions, good = good_in_a_row(now.days, rung, now.ladder, now.rules);
  const Dose next = now.ladder.dose(rung);
  if (const auto* painful = still_settling(now.days, now.rules, now.due); above && painful != nullptr)
    return settle(now, next, *painful);
  if (now.way_out.since && !above)
    return {.advice = Advice::go_on,
            .next = next,
            .sentence = tr("Once a week keeps what you won: {}.", again(now, next)),
            .because = {reason(now.rules, "top", tr("You have mastered clamshells"))}};
  const std::string clause = good == 1
                                 ? tr("One clean session of {}", goal_in_words(next))
                                 : tr("{} clean sessions of {}", capitalised(in_words(good)), goal_in_words(next));
  const std::string outlook = above ? tr("{} more like it, and {}", in_words(needed - good),
                                         change_in_words(next, now.ladder.dose(*above), now.rules))
                                    : again(now, next);
  Decision same{.advice = Advice::go_on,
                .next = next,
                .sentence = tr("{}: {}.", clause + (above ? "" : lacking(missing)), outlook),
                .because = {reason(now.rules, above ? "hold" : "top", clause)}};
  if (missing) same.because.push_back(not_owned(*missing, now.rules));
  return same;
}

}  // namespace

Decision go_on(const Situation& now) {
  const SessionSummary& last = now.days.back();
  const Rung stood = now.ladder.at(last.dose), rung = before_own_choice(now);
  const Dose next = now.ladder.dose(rung);
  const auto missing = lack(last, rung, now.ladder, now.rules);
  if (stood == rung && !missing) return well_done(now, rung);
  const Clause clause = stood != rung ? Clause{"hold", tr("Last time you chose another dose")}
                                      : lack_in_words(*missing, last, rung, now.ladder, now.rules);
  const std::string filmed = clause.rule == "not_seen" ? ", " + tr("with the camera raised in front of your hips") : "";
  return {.advice = Advice::go_on,
          .next = next,
          .sentence = tr("{}: {}.", clause.text, again(now, next) + filmed),
          .because = {reason(now.rules, clause.rule, clause.text)}};
}

}  // namespace clamshell
