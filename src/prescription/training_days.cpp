// SPDX-License-Identifier: Apache-2.0
#include "prescription/training_days.h"

#include <algorithm>
#include <span>

namespace clamshell {
namespace {

bool same_load(const Dose& a, const Dose& b) { return a.band == b.band && a.hold == b.hold && a.lower == b.lower; }

void add(LegSummary& leg, const LegSummary& earlier) {
  if (earlier.sets == 0) return;
  leg.smallest_set = leg.sets == 0 ? earlier.smallest_set : std::min(leg.smallest_set, earlier.smallest_set);
  leg.sets += earlier.sets;
  leg.repetitions += earlier.repetitions;
  leg.judged += earlier.judged;
  leg.clean += earlier.clean;
}

/// Nothing is less than any answer.
Answers worst_of(const Answers& later, const Answers& earlier) {
  Answers worst = later;
  worst.effort = std::max(later.effort, earlier.effort);
  if (earlier.pain > later.pain) {
    worst.pain = earlier.pain;
    worst.pain_place = earlier.pain_place;
    worst.pain_side = earlier.pain_side;
    worst.pain_at_night = earlier.pain_at_night;
  }
  if (later.pain_gone_by_morning.value_or(true)) worst.pain_gone_by_morning = earlier.pain_gone_by_morning;
  if (!worst.pain_gone_by_morning) worst.pain_gone_by_morning = later.pain_gone_by_morning;
  if (!worst.stop_reason) worst.stop_reason = earlier.stop_reason;
  return worst;
}

/// Nothing: without a band, or with one that the rules do not know.
std::optional<std::ptrdiff_t> strength_of(const std::optional<std::string>& band, const Rules& rules) {
  if (!band) return std::nullopt;
  const auto found = std::ranges::find(rules.bands, *band, &Band::colour);
  return found == rules.bands.end() ? std::nullopt : std::optional(found - rules.bands.begin());
}

bool watched(const SessionSummary& session) { return session.measured || !anything_done(session); }

/// Two sessions of one day.
SessionSummary together(const SessionSummary& earlier, const SessionSummary& later) {
  SessionSummary day = later;
  if (same_load(earlier.dose, later.dose)) {
    for (std::size_t side = 0; side < day.legs.size(); ++side) add(day.legs[side], earlier.legs[side]);
    day.measured = watched(earlier) && watched(later);
  }
  day.answers = worst_of(later.answers, earlier.answers);
  return day;
}

}  // namespace

bool anything_done(const SessionSummary& session) {
  return std::ranges::any_of(session.legs, [](const LegSummary& leg) { return leg.repetitions > 0; });
}

std::vector<SessionSummary> training_days(const std::vector<SessionSummary>& sessions, std::size_t remembered) {
  std::vector<SessionSummary> days;
  const auto newest = std::span(sessions).last(std::min(sessions.size(), remembered));
  for (const SessionSummary& session : newest) {
    if (!anything_done(session) && session.answers.pain.value_or(0) == 0) continue;
    if (!days.empty() && days.back().day == session.day)
      days.back() = together(days.back(), session);
    else
      days.push_back(session);
  }
  return days;
}

bool is_false_start(const SessionSummary& session, const Rules& rules) {
  if (session.answers.counts) return !*session.answers.counts;
  int done = 0;
  for (const LegSummary& leg : session.legs) done += leg.repetitions;
  const int asked = 2 * session.dose.sets * session.dose.least;
  return done < rules.counted_share * asked;
}

std::vector<SessionSummary> counted(std::vector<SessionSummary> sessions, const Rules& rules) {
  for (SessionSummary& session : sessions) {
    if (is_false_start(session, rules)) session.legs = {};
    if (!session.bands.empty())
      session.dose.band = *std::ranges::min_element(
          session.bands, {}, [&](const std::optional<std::string>& band) { return strength_of(band, rules); });
  }
  return sessions;
}

}  // namespace clamshell
