// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ranges>

#include "language/translate.h"
#include "prescription/decisions.h"

namespace clamshell {
namespace {

constexpr int kPainfulSessions = 2;

bool cleared_since(const History& history, Timestamp time) {
  return history.programme && history.programme->cleared && history.programme->time >= time;
}

std::optional<Reason> twice_too_painful(const History& history, const std::vector<SessionSummary>& days,
                                        const Rules& rules) {
  if (static_cast<int>(days.size()) < kPainfulSessions) return std::nullopt;
  const auto latest = days | std::views::drop(static_cast<std::ptrdiff_t>(days.size()) - kPainfulSessions);
  for (const SessionSummary& day : latest)
    if (!rules.is_too_painful(day.answers) || cleared_since(history, day.begun)) return std::nullopt;
  return reason(
      rules, "stop",
      tr("It hurt {} and {} of 10 in your last two sessions", *latest[0].answers.pain, *latest[1].answers.pain));
}

/// The newest day on which it hurt at night where that forbids a session, unless it was cleared or asked again since.
std::optional<Reason> hurts_at_night(const History& history, const std::vector<SessionSummary>& days,
                                     const Rules& rules) {
  for (const SessionSummary& day : days | std::views::reverse) {
    const PainPlace* const place = rules.place_of(day.answers);
    if (!place || place->advice.empty() || !day.answers.pain_at_night.value_or(false)) continue;
    if (cleared_since(history, day.begun)) break;
    const std::string why = rules.rule("night_pain").why;
    return Reason{"night_pain", tr("At night it hurts at {}.", place->text) + ' ' + place->advice + ' ' + why,
                  place->source};
  }
  return std::nullopt;
}

}  // namespace

std::vector<RedFlag> red_flags(const History& history, const Rules& rules) {
  if (!history.screening || cleared_since(history, history.screening->time)) return {};
  return red_flags(history.screening->answers, rules);
}

std::optional<Decision> stop(const Situation& now) {
  const History& history = now.history;
  const Rules& rules = now.rules;
  Decision stopped{.advice = Advice::stop,
                   .next = now.ladder.dose(now.days.empty() ? now.ladder.first() : now.stood()),
                   .sentence = {},
                   .because = {}};
  for (const RedFlag& flag : red_flags(history, rules))
    stopped.because.push_back({"red_flag", flag.advice + ' ' + rules.rule("red_flag").why, flag.source});
  if (auto pain = hurts_at_night(history, now.days, rules)) stopped.because.push_back(*pain);
  if (auto pain = twice_too_painful(history, now.days, rules)) stopped.because.push_back(*pain);
  if (history.programme && history.programme->paused)
    stopped.because.push_back(
        reason(rules, "paused", tr("Your clinician has paused your programme: \"{}\"", history.programme->reason)));
  if (stopped.because.empty()) return std::nullopt;
  stopped.sentence = stopped.because.front().text;
  return stopped;
}

}  // namespace clamshell
