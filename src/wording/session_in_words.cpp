// SPDX-License-Identifier: Apache-2.0
#include "wording/session_in_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "language/translate.h"
#include "wording/describe.h"

namespace clamshell {
namespace {

constexpr const char* kDash = "–";

std::string opening_in_words(const LegSummary& leg) { return leg.opening ? describe(*leg.opening) : kDash; }

std::string rating(const std::optional<int>& answer) { return answer ? std::to_string(*answer) : kDash; }

/// "none", "yellow", and of sets under several "yellow/red".
std::string bands_in_words(const SessionSummary& session) {
  const auto name = [](const std::optional<std::string>& band) { return band ? tr(*band) : tr("none"); };
  if (session.bands.empty()) return name(session.dose.band);
  std::vector<std::string> names;
  for (const auto& band : session.bands) names.push_back(name(band));
  return fmt::format("{}", fmt::join(names, "/"));
}

}  // namespace

SessionCells cells_of(const SessionSummary& session) {
  const LegSummary &left = session.leg(Side::left), &right = session.leg(Side::right);
  const auto clean = clean_share(session);
  const auto hold = mean_hold(session);
  return {.band = bands_in_words(session),
          .left = std::to_string(left.repetitions),
          .right = std::to_string(right.repetitions),
          .left_opening = opening_in_words(left),
          .right_opening = opening_in_words(right),
          .clean = clean ? fmt::format("{:.0f} %", 100 * *clean) : kDash,
          .hold = hold ? describe(*hold) : kDash,
          .effort = rating(session.answers.effort),
          .pain = rating(session.answers.pain)};
}

std::optional<double> clean_share(const SessionSummary& session) {
  int judged = 0, clean = 0;
  for (const LegSummary& leg : session.legs) {
    judged += leg.judged;
    clean += leg.clean;
  }
  return judged == 0 ? std::nullopt : std::optional(static_cast<double>(clean) / judged);
}

std::optional<Seconds> mean_hold(const SessionSummary& session) {
  int repetitions = 0;
  Seconds sum;
  for (const LegSummary& leg : session.legs) {
    if (!leg.hold) continue;
    repetitions += leg.repetitions;
    sum += leg.repetitions * *leg.hold;
  }
  return repetitions == 0 ? std::nullopt : std::optional(sum / repetitions);
}

}  // namespace clamshell
