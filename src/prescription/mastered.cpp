// SPDX-License-Identifier: Apache-2.0
#include "prescription/mastered.h"

#include <algorithm>
#include <ranges>

namespace clamshell {

std::optional<Lack> lack(const SessionSummary& day, Rung rung, const Ladder& ladder, const Rules& rules) {
  const Dose asked = ladder.dose(rung);
  const auto either = [&](auto lacks) { return std::ranges::any_of(day.legs, lacks); };
  if (either([](const LegSummary& l) { return l.sets == 0; })) return Lack::other_leg;
  if (either([&](const LegSummary& l) { return l.sets < asked.sets; })) return Lack::sets;
  if (either([&](const LegSummary& l) { return l.smallest_set < asked.most; })) return Lack::repetitions;
  if (!day.measured) return Lack::camera;
  if (either([&](const LegSummary& l) { return l.judged < rules.mastered_judged_share * l.repetitions; }))
    return Lack::judged;
  if (either([&](const LegSummary& l) { return l.clean < rules.mastered_clean_share * l.judged; })) return Lack::clean;
  const Answers& said = day.answers;
  if (said.effort.value_or(0) > ladder.effort(rung)) return Lack::effort;
  if (rules.is_too_painful(said) || !said.pain_gone_by_morning.value_or(true)) return Lack::pain;
  if (!said.effort || !said.pain || (*said.pain > 0 && !said.pain_gone_by_morning)) return Lack::answers;
  return std::nullopt;
}

const SessionSummary* still_settling(const std::vector<SessionSummary>& days, const Rules& rules, Day today) {
  for (const SessionSummary& day : days | std::views::reverse) {
    if (today - day.day >= std::chrono::days{rules.settling_days}) break;
    if (rules.is_too_painful(day.answers)) return &day;
  }
  return nullptr;
}

int good_in_a_row(const std::vector<SessionSummary>& days, Rung rung, const Ladder& ladder, const Rules& rules) {
  int good = 0;
  for (const SessionSummary& day : days | std::views::reverse) {
    if (ladder.at(day.dose) != rung || lack(day, rung, ladder, rules)) break;
    ++good;
  }
  return good;
}

}  // namespace clamshell
