// SPDX-License-Identifier: Apache-2.0
#include "prescription/go_on.h"

#include <fmt/format.h>

#include <algorithm>

#include "body/side_name.h"
#include "prescription/mastered.h"
#include "prescription/missing_band.h"
#include "prescription/progress.h"
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
  return fmt::format("On the {} {} of {} were clean, and {:.0f} % is the goal", name_of(side), leg.clean, leg.judged,
                     100 * rules.mastered_clean_share);
}

std::string unanswered(const Answers& said) {
  if (!said.effort) return "I don't know how hard it was";
  return said.pain ? "I don't know whether the pain was gone by the next morning" : "I don't know whether it hurt";
}

Clause lack_in_words(Lack lack, const SessionSummary& day, Rung rung, const Ladder& ladder, const Rules& rules) {
  const Dose asked = ladder.dose(rung);
  const LegSummary &left = day.leg(Side::left), &right = day.leg(Side::right);
  switch (lack) {
    case Lack::other_leg:
      return {"hold",
              fmt::format("The {} leg had no set last time", name_of(left.sets == 0 ? Side::left : Side::right))};
    case Lack::sets:
      return {"hold",
              fmt::format("Last time you did {} of {} sets a side", std::min(left.sets, right.sets), asked.sets)};
    case Lack::repetitions:
      return {"hold", fmt::format("Your smallest set had {} repetitions, and {} is the goal",
                                  std::min(left.smallest_set, right.smallest_set), asked.most)};
    case Lack::camera:
      return {"not_seen", "Without a camera I can't judge your form"};
    case Lack::judged:
      return {"not_seen", fmt::format("I can't judge that from there, only {1} of {0} repetitions",
                                      left.repetitions + right.repetitions, left.judged + right.judged)};
    case Lack::clean:
      return {"hold", form_in_words(day, rules)};
    case Lack::effort:
      return {"hold", fmt::format("It was hard, an effort of {} of 10 where {} opens the next step",
                                  day.answers.effort.value_or(0), ladder.effort(rung))};
    case Lack::pain:
      return {"pain", fmt::format("It hurt {} of 10", day.answers.pain.value_or(0))};
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
  return fmt::format("{} again {}", now.when, dose_in_words(next, now.rules));
}

/// Good, but too little time has passed since it hurt.
Decision settle(const Situation& now, const Dose& next, const SessionSummary& painful) {
  const std::string clause =
      fmt::format("It hurt {} of 10 within the last {} days", *painful.answers.pain, now.rules.settling_days);
  return {.advice = Advice::go_on,
          .next = next,
          .sentence = fmt::format("{}: {}, and let it settle.", clause, again(now, next)),
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
            .sentence = fmt::format("Once a week keeps what you won: {}.", again(now, next)),
            .because = {reason(now.rules, "top", "You have mastered clamshells")}};
  const std::string clause =
      fmt::format("{} clean session{} of {}", capitalised(in_words(good)), good == 1 ? "" : "s", goal_in_words(next));
  const std::string outlook = above ? fmt::format("{} more like it, and {}", in_words(needed - good),
                                                  change_in_words(next, now.ladder.dose(*above), now.rules))
                                    : again(now, next);
  Decision same{.advice = Advice::go_on,
                .next = next,
                .sentence = fmt::format("{}{}: {}.", clause, above ? "" : lacking(missing), outlook),
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
  const Clause clause = stood != rung ? Clause{"hold", "Last time you chose another dose"}
                                      : lack_in_words(*missing, last, rung, now.ladder, now.rules);
  const char* filmed = clause.rule == "not_seen" ? ", with the camera raised in front of your hips" : "";
  return {.advice = Advice::go_on,
          .next = next,
          .sentence = fmt::format("{}: {}{}.", clause.text, again(now, next), filmed),
          .because = {reason(now.rules, clause.rule, clause.text)}};
}

}  // namespace clamshell
