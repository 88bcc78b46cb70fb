// SPDX-License-Identifier: Apache-2.0
/// The table scenarios/programme_rules.txt.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <charconv>

#include "exercise/scenario_table.h"
#include "prescription/prescribe.h"
#include "prescription/prescription.h"
#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using scenario::Row;

std::optional<int> answer(const Row& row, const std::string& column) {
  return row.text(column) == "-" ? std::nullopt : std::optional(static_cast<int>(row.number(column)));
}

Dose dose_of(const Row& row) {
  const std::vector<std::string> ends = scenario::split(row.text("reps"), '-');
  if (ends.size() != 2) row.refuse("\"reps\" must read like 15-20.");
  const std::string& band = row.text("band");
  return synthetic::dose(std::stoi(ends[0]), std::stoi(ends[1]), band == "none" ? std::nullopt : std::optional(band),
                         row.number("hold s"), row.number("low s"));
}

SessionSummary last_session(const Row& row, int number) {
  SessionSummary last = synthetic::good(number, dose_of(row));
  const double seen = row.number("seen %") / 100, clean = row.number("clean %") / 100;
  last.measured = seen > 0;
  for (const Side side : {Side::left, Side::right}) {
    const auto repetitions = static_cast<int>(row.number(side == Side::left ? "set L" : "set R"));
    const auto sets = repetitions > 0 ? static_cast<int>(row.number("sets")) : 0;
    last.legs.at(index_of(side)) = synthetic::leg(sets, repetitions, seen, clean);
  }
  const std::string& morning = row.text("morning");
  return synthetic::with_answers(last, answer(row, "effort"), answer(row, "pain"),
                                 morning == "-" ? std::nullopt : std::optional(morning == "yes"));
}

std::string told(const Prescription& p) {
  return fmt::format("{} | {} | {}-{} | {:g} | {:g} | {}", name_of(p.advice), p.next.band.value_or("none"),
                     p.next.least, p.next.most, p.next.hold.value, p.next.lower.value, p.because.front().id);
}

std::string expected(const Row& row) {
  return fmt::format("{} | {} | {} | {:g} | {:g} | {}", row.text("advice"), row.text("band then"),
                     row.text("reps then"), row.number("hold then"), row.number("low then"), row.text("because"));
}

TEST(ProgrammeRules, lead_where_their_table_says) {
  for (const Row& row : scenario::read_table(CLAMSHELL_SOURCE_DIR "/scenarios/programme_rules.txt")) {
    std::vector<SessionSummary> sessions;
    const auto before = static_cast<int>(row.number("good before"));
    for (int i = 0; i < before; ++i) sessions.push_back(synthetic::good(2 * i, dose_of(row)));
    sessions.push_back(last_session(row, 2 * before));
    const History history = synthetic::history(sessions, scenario::split(row.text("owns"), ','));
    const Day today = synthetic::day(2 * before + static_cast<int>(row.number("days ago")));
    const Prescription p = prescribe(history, synthetic::rules(), today);
    EXPECT_EQ(told(p), expected(row)) << row.place << ": " << row.text("given") << ": " << p.sentence;
  }
}

}  // namespace
}  // namespace clamshell
