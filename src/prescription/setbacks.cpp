// SPDX-License-Identifier: Apache-2.0
#include "prescription/setbacks.h"

#include <algorithm>
#include <ranges>
#include <span>

#include "language/translate.h"
#include "prescription/mastered.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

using Days = std::span<const SessionSummary>;

/// The newest `count` days, if there are as many at the rung of the newest.
Days latest_at_one_rung(Days days, int count, const Ladder& ladder) {
  if (static_cast<int>(days.size()) < count) return {};
  const Days latest = days.last(static_cast<std::size_t>(count));
  const Rung rung = ladder.at(latest.back().dose);
  const bool one = std::ranges::all_of(latest, [&](const auto& day) { return ladder.at(day.dose) == rung; });
  return one ? latest : Days{};
}

/// Of the answers about pain from `from` until before `until`.
std::optional<double> mean_pain(Days days, Day from, Day until) {
  double sum = 0;
  int count = 0;
  for (const SessionSummary& day : days) {
    if (day.day < from || day.day >= until || !day.answers.pain) continue;
    sum += *day.answers.pain;
    ++count;
  }
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

/// From the week before to the newest one, and at its worst now.
std::optional<std::string> rising_pain(Days days, const Ladder& ladder, const Rules& rules) {
  constexpr std::chrono::days kWeek{7};
  if (latest_at_one_rung(days, 2, ladder).empty()) return std::nullopt;
  const Day end = days.back().day + std::chrono::days{1};
  const auto now = mean_pain(days, end - kWeek, end), before = mean_pain(days, end - 2 * kWeek, end - kWeek);
  if (!now || !before || *now < *before + rules.rising_pain) return std::nullopt;
  const bool settling = std::ranges::any_of(days, [&](const SessionSummary& day) {
    return day.day >= end - 2 * kWeek && day.answers.pain > days.back().answers.pain;
  });
  if (settling) return std::nullopt;
  return tr("Your pain rose from {} to {} of 10 within a week", decimal(*before, 1), decimal(*now, 1));
}

struct Form {
  int judged{}, clean{}, repetitions{};
};

Form form_of(const SessionSummary& day) {
  Form form;
  for (const LegSummary& leg : day.legs) {
    form.judged += leg.judged;
    form.clean += leg.clean;
    form.repetitions += leg.repetitions;
  }
  return form;
}

bool poor(const SessionSummary& day, const Rules& rules) {
  const Form form = form_of(day);
  return form.judged > 0 && form.judged >= rules.mastered_judged_share * form.repetitions &&
         form.clean < rules.poor_clean_share * form.judged;
}

std::optional<std::string> poor_form(Days days, const Ladder& ladder, const Rules& rules) {
  const Days latest = latest_at_one_rung(days, rules.struggled_sessions, ladder);
  if (latest.empty() || !std::ranges::all_of(latest, [&](const auto& day) { return poor(day, rules); }))
    return std::nullopt;
  Form all;
  for (const SessionSummary& day : latest) {
    const Form form = form_of(day);
    all.judged += form.judged;
    all.clean += form.clean;
  }
  return tr("In the last {} sessions {} of {} repetitions were clean", in_words(rules.struggled_sessions), all.clean,
            all.judged);
}

std::optional<std::string> too_hard(Days days, const Ladder& ladder, const Rules& rules) {
  const Days latest = latest_at_one_rung(days, rules.struggled_sessions, ladder);
  const auto hard = [&](const auto& day) { return day.answers.effort.value_or(0) >= rules.hard_effort; };
  if (latest.empty() || !std::ranges::all_of(latest, hard)) return std::nullopt;
  return tr("The last {} sessions cost you an effort of {} of 10 and more", in_words(rules.struggled_sessions),
            rules.hard_effort);
}

/// The newest day's band is stronger than that of the day before, nobody prescribed it, and it did not go well.
bool overreached(const std::vector<SessionSummary>& days, const Ladder& ladder, const Rules& rules,
                 const std::optional<Programme>& programme) {
  const SessionSummary& last = days.back();
  const Rung now = ladder.at(last.dose);
  if (!now.band || (programme && programme->band == last.dose.band)) return false;
  const std::vector<SessionSummary> earlier(days.begin(), days.end() - 1);
  if (earlier.empty()) return lack(last, now, ladder, rules).has_value();
  const Rung before = ladder.at(earlier.back().dose);
  if (now.band <= before.band) return false;
  const bool prescribed = good_in_a_row(earlier, before, ladder, rules) >= rules.mastered_sessions &&
                          ladder.above(before).value_or(before).band == now.band;
  return !prescribed && lack(last, now, ladder, rules);
}

}  // namespace

std::vector<Setback> setbacks(const std::vector<SessionSummary>& days, Rung rung, const Ladder& ladder,
                              const Rules& rules, const std::optional<Programme>& programme, int away) {
  const SessionSummary& last = days.back();
  std::vector<Setback> found;
  const auto add = [&](const char* rule, std::string clause, Rung to) {
    found.push_back({rule, std::move(clause), to});
  };

  if (rules.is_too_painful(last.answers)) {
    const PainPlace* const place = rules.place_of(last.answers);
    add("pain",
        place ? tr("Last time it hurt {} of 10 at {}, more than the {} that are acceptable there", *last.answers.pain,
                   place->text, rules.tolerable(last.answers))
              : tr("Last time it hurt {} of 10, more than the {} that are acceptable", *last.answers.pain,
                   rules.tolerable(last.answers)),
        ladder.weaker(rung));
  }
  if (!last.answers.pain_gone_by_morning.value_or(true))
    add("morning", tr("Last time's pain had not gone by the next morning"), ladder.below(rung));
  if (auto clause = rising_pain(days, ladder, rules)) add("rising_pain", *clause, ladder.below(rung));

  if (away >= rules.lost_days)
    add("lost", tr("Welcome back after {} days", away), ladder.weaker(rung));
  else if (away >= rules.missed_days)
    add("missed", tr("Welcome back after {} days", away), ladder.below(rung));

  if (auto clause = poor_form(days, ladder, rules)) add("poor_form", *clause, ladder.below(rung));
  if (auto clause = too_hard(days, ladder, rules)) add("too_hard", *clause, ladder.below(rung));
  if (overreached(days, ladder, rules, programme)) {
    const Rung before = days.size() > 1 ? ladder.at((days.end() - 2)->dose) : ladder.first();
    add("overreached", tr("The {} band was a big leap", band_name(*last.dose.band, rules)),
        std::min(rung, ladder.allowed(before)));
  }
  if (const Rung stood = ladder.at(last.dose); rung < stood && !(programme && programme->band))
    add("band_missing", tr("The {} band is not among your bands", band_name(*last.dose.band, rules)), rung);
  return found;
}

}  // namespace clamshell
