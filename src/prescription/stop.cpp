// SPDX-License-Identifier: Apache-2.0
#include "prescription/stop.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace clamshell {
namespace {

constexpr int kPainfulSessions = 2;

bool cleared_since(const History& history, Timestamp time) {
  return history.programme && history.programme->cleared && history.programme->time >= time;
}

Question unknown_question(const std::string& id, const Rules& rules) {
  return {id, "", "You answered yes to a question that has changed since: please answer the questions again.",
          rules.rule("red_flag").source};
}

std::optional<Reason> twice_too_painful(const History& history, const std::vector<SessionSummary>& days,
                                        const Rules& rules) {
  if (static_cast<int>(days.size()) < kPainfulSessions) return std::nullopt;
  const auto latest = days | std::views::drop(static_cast<std::ptrdiff_t>(days.size()) - kPainfulSessions);
  for (const SessionSummary& day : latest)
    if (day.answers.pain.value_or(0) <= rules.tolerable_pain || cleared_since(history, day.begun)) return std::nullopt;
  return reason(rules, "stop",
                fmt::format("It hurt {} and {} of 10 in your last two sessions", *latest[0].answers.pain,
                            *latest[1].answers.pain));
}

}  // namespace

std::vector<Question> red_flags(const History& history, const Rules& rules) {
  std::vector<Question> flags;
  if (!history.screening || cleared_since(history, history.screening->time)) return flags;
  for (const auto& [id, yes] : history.screening->answers) {
    if (!yes) continue;
    const auto question = std::ranges::find(rules.questions, id, &Question::id);
    flags.push_back(question == rules.questions.end() ? unknown_question(id, rules) : *question);
  }
  const auto place = [&](const Question& q) { return std::ranges::find(rules.questions, q.id, &Question::id); };
  std::ranges::sort(flags, std::ranges::less{}, place);
  return flags;
}

std::optional<Decision> stop(const Situation& now) {
  const History& history = now.history;
  const Rules& rules = now.rules;
  Decision stopped{.advice = Advice::stop,
                   .next = now.ladder.dose(now.days.empty() ? now.ladder.first() : now.stood()),
                   .sentence = {},
                   .because = {}};
  for (const Question& flag : red_flags(history, rules))
    stopped.because.push_back({"red_flag", flag.advice + ' ' + rules.rule("red_flag").why, flag.source});
  if (auto pain = twice_too_painful(history, now.days, rules)) stopped.because.push_back(*pain);
  if (history.programme && history.programme->paused)
    stopped.because.push_back(reason(
        rules, "paused", fmt::format("Your clinician has paused your programme: \"{}\"", history.programme->reason)));
  if (stopped.because.empty()) return std::nullopt;
  stopped.sentence = stopped.because.front().text;
  return stopped;
}

}  // namespace clamshell
