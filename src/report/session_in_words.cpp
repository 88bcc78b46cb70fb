// SPDX-License-Identifier: Apache-2.0
#include "report/session_in_words.h"

#include <fmt/format.h>

#include "report/describe.h"
#include "report/session_means.h"

namespace clamshell {
namespace {

constexpr const char* kUnknown = "–";

std::string opening_of(const LegSummary& leg) { return leg.opening ? describe(*leg.opening) : kUnknown; }

std::string rating(const std::optional<int>& answer) { return answer ? std::to_string(*answer) : kUnknown; }

}  // namespace

SessionCells cells_of(const SessionSummary& session) {
  const LegSummary &left = session.leg(Side::left), &right = session.leg(Side::right);
  const auto clean = clean_share(session);
  const auto hold = mean_hold(session);
  return {.band = session.dose.band.value_or("none"),
          .left = std::to_string(left.repetitions),
          .right = std::to_string(right.repetitions),
          .left_opening = opening_of(left),
          .right_opening = opening_of(right),
          .clean = clean ? fmt::format("{:.0f} %", 100 * *clean) : kUnknown,
          .hold = hold ? describe(*hold) : kUnknown,
          .effort = rating(session.answers.effort),
          .pain = rating(session.answers.pain)};
}

}  // namespace clamshell
