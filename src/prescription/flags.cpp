// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ranges>

#include "geometry/timestamp.h"
#include "language/translate.h"
#include "prescription/beside_the_dose.h"
#include "prescription/decisions.h"
#include "prescription/mastered.h"
#include "prescription/setbacks.h"
#include "prescription/standing.h"

namespace clamshell {
namespace {

std::string id_of(const Setback& setback) {
  if (setback.rule == "morning" || setback.rule == "rising_pain") return "pain";
  return setback.rule == "lost" ? "missed" : setback.rule;
}

std::string setback_in_words(const Setback& setback, const SessionSummary& last) {
  const std::string day = iso_date(last.day);
  if (setback.rule == "pain") {
    const auto& stopped = last.answers.stop_reason;
    return stopped ? tr("Pain of {} of 10 on {}, and stopped: “{}”", *last.answers.pain, day, *stopped)
                   : tr("Pain of {} of 10 on {}.", *last.answers.pain, day);
  }
  if (setback.rule == "morning") return tr("The pain of {} had not gone by the next morning.", day);
  if (setback.rule == "rising_pain") return tr("Pain rising from week to week, up to {}.", day);
  if (setback.rule == "poor_form") return tr("Poor form in the sessions up to {}.", day);
  return tr("No session since {}.", day);
}

/// As many sessions as would have opened the next step, and none of them could be judged.
bool not_seen(const Situation& now) {
  const auto needed = static_cast<std::size_t>(now.rules.mastered_sessions);
  const auto seen = [&](const SessionSummary& day) {
    int repetitions = 0, judged = 0;
    for (const LegSummary& leg : day.legs) {
      repetitions += leg.repetitions;
      judged += leg.judged;
    }
    return day.measured && judged >= now.rules.mastered_judged_share * repetitions;
  };
  return now.days.size() >= needed &&
         std::ranges::none_of(now.days | std::views::reverse | std::views::take(needed), seen);
}

}  // namespace

std::vector<Flag> flags(const Situation& now) {
  std::vector<Flag> found;
  const auto add = [&](const std::string& id, const std::string& text) {
    if (std::ranges::find(found, id, &Flag::id) == found.end()) found.push_back({id, text});
  };
  for (const RedFlag& flag : red_flags(now.history, now.rules)) add("red_flag", tr("Answered yes: {}", flag.answer));
  if (now.days.empty()) return found;
  if (const Answers& said = now.days.back().answers; said.pain_at_night.value_or(false))
    if (const PainPlace* place = now.rules.place_of(said))
      add("pain",
          tr("Pain of {} of 10 at {} on {}, and at night.", *said.pain, place->text, iso_date(now.days.back().day)));
  for (const Setback& setback :
       setbacks(now.days, now.stood(), now.ladder, now.rules, now.history.programme, now.away)) {
    const std::string id = id_of(setback);
    if (id == "pain" || id == "missed" || id == "poor_form") add(id, setback_in_words(setback, now.days.back()));
  }
  if (now.way_out.waits_for_clinician)
    add("way_out", tr("Has mastered clamshells: decide in the programme when standing work begins."));
  if (plan_standing(now).value_or(StandingPlan{}).rule == "standing_stop")
    add("pain", tr("Standing work hurt too much twice in a row: decide in the programme whether it goes on."));
  if (not_seen(now))
    add("not_seen", tr("Of the last {} sessions too little could be judged.", now.rules.mastered_sessions));
  return found;
}

}  // namespace clamshell
