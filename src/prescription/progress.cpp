// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ranges>

#include "language/translate.h"
#include "prescription/decisions.h"
#include "prescription/mastered.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

/// The numbers of the newest `count` days.
std::string how_well(const std::vector<SessionSummary>& days, int count) {
  int clean = 0, judged = 0, effort = 0, pain = 0;
  for (const SessionSummary& day : days | std::views::reverse | std::views::take(count)) {
    for (const LegSummary& leg : day.legs) {
      clean += leg.clean;
      judged += leg.judged;
    }
    effort = std::max(effort, day.answers.effort.value_or(0));
    pain = std::max(pain, day.answers.pain.value_or(0));
  }
  return tr("{} of {} judged repetitions clean, effort at most {} and pain at most {} of 10", clean, judged, effort,
            pain);
}

}  // namespace

std::string change_in_words(const Dose& from, const Dose& to, const Rules& rules) {
  if (to.band && to.band != from.band) return tr("you take the {} band", band_name(*to.band, rules));
  std::vector<std::string> changes;
  if (to.most > from.most) changes.push_back(tr("go for {}", goal_in_words(to)));
  if (to.hold > from.hold) changes.push_back(tr("hold the squeeze for {}", seconds_in_words(to.hold)));
  if (to.lower > from.lower) changes.push_back(tr("lower over {}", seconds_in_words(to.lower)));
  return tr("you {}", fmt::format("{}", fmt::join(changes, tr(" and "))));
}

std::optional<Decision> progress(const Situation& now) {
  const Rung stood = now.stood();
  const auto above = now.ladder.above(stood);
  const int needed = now.rules.mastered_sessions;
  if (!above || good_in_a_row(now.days, stood, now.ladder, now.rules) < needed) return std::nullopt;
  if (still_settling(now.days, now.rules, now.due) != nullptr) return std::nullopt;

  const Dose mastered = now.ladder.dose(stood), next = now.ladder.dose(*above);
  const auto missing = now.ladder.missing_band(stood);
  const std::string clause = tr("{} clean sessions of {}", capitalised(in_words(needed)), goal_in_words(mastered));
  const std::string change = change_in_words(mastered, next, now.rules);
  Decision up{.advice = Advice::progress, .next = next, .sentence = {}, .because = {}};
  up.sentence = tr("{}: {}.", clause + lacking(missing),
                   now.due == now.today ? tr("today {}", change) : tr("next time {}", change));
  up.because.push_back(reason(now.rules, "mastered", tr("{}: {}", clause, how_well(now.days, needed))));
  if (missing)
    up.because.push_back(not_owned(*missing, now.rules));
  else
    up.because.push_back(reason(now.rules, "ladder",
                                next.band == mastered.band
                                    ? capitalised(change)
                                    : tr("With a new band {} are enough", repetitions_in_words(next))));
  return up;
}

}  // namespace clamshell
