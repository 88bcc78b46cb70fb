// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "prescription/decisions.h"
#include "prescription/setbacks.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

/// Against the same band; whoever chose less themselves is not asked for more.
Dose no_more_than(const Dose& last, Dose dose) {
  if (dose.band != last.band) return dose;
  dose.sets = std::min(dose.sets, last.sets);
  dose.least = std::min(dose.least, last.most);
  dose.most = std::min(dose.most, last.most);
  dose.hold = std::min(dose.hold, last.hold);
  dose.lower = std::min(dose.lower, last.lower);
  return dose;
}

}  // namespace

std::optional<Decision> go_back(const Situation& now) {
  const auto found = setbacks(now.days, now.stood(), now.ladder, now.rules, now.history.programme, now.away);
  if (found.empty()) return std::nullopt;
  const Dose& last = now.days.back().dose;
  const Rung to = std::ranges::min(found, std::ranges::less{}, &Setback::to).to;
  Decision back{.advice = to < now.ladder.at(last) ? Advice::go_back : Advice::go_on,
                .next = now.ladder.overridden(no_more_than(last, now.ladder.dose(to))),
                .sentence = {},
                .because = {}};
  back.sentence = tr("{}: {} {}.", found.front().clause, now.when, dose_in_words(back.next, now.rules));
  for (const Setback& setback : found) back.because.push_back(reason(now.rules, setback.rule, setback.clause));
  return back;
}

}  // namespace clamshell
