// SPDX-License-Identifier: Apache-2.0
/// Two made-up people over twelve weeks: what they did, and what the programme said. A physiotherapist reads the
/// tables.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "prescription/advice_name.h"
#include "prescription/synthetic_person.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

using synthetic::day;
using synthetic::PersonModel;
using synthetic::rules;
using synthetic::SimulatedPerson;
using synthetic::TrainingDay;

constexpr int kTwelveWeeks = 84;

/// Strong enough to go through three bands; a little weaker on the left at first.
PersonModel steady() {
  PersonModel model{.seed = 12, .bands = {"yellow", "red", "green"}};
  model.left_share = 0.8;
  model.pain = [](int number, double excess) { return number % 11 == 3 && excess > 0 ? 1 : 0; };
  model.filmed = [](int number) { return number % 23 != 16; };
  return model;
}

/// Pain from week 5, not gone by the morning; two weeks away in week 9; no band beyond the medium one.
PersonModel set_back() {
  PersonModel model{.seed = 7, .bands = {"yellow", "red"}};
  model.strength = 0.9;
  model.gain = 0.02;
  model.skill = 0.65;
  model.learning = 0.2;
  model.punctuality = 0.75;
  model.pain = [](int number, double excess) {
    if (number >= 32 && number < 35) return 7;
    if (number >= 35 && number < 46) return std::max(1, 4 - (number - 35) / 3);
    return excess > 0.2 ? 2 : 0;
  };
  model.gone_by_morning = [](int number) { return number < 32 || number > 37; };
  model.away = [](int number) { return number >= 56 && number < 72; };
  return model;
}

std::string date(Day day) {
  const std::chrono::year_month_day d{day};
  return fmt::format("{:02}-{:02}", static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
}

std::string clean_share(const LegSummary& leg, bool measured) {
  return measured && leg.judged > 0 ? fmt::format("{:.0f}", 100.0 * leg.clean / leg.judged) : "-";
}

std::string morning(const Answers& said) {
  if (!said.pain_gone_by_morning) return "-";
  return *said.pain_gone_by_morning ? "gone" : "still";
}

std::string row(const TrainingDay& d) {
  const Dose& dose = d.prescribed.next;
  const LegSummary &left = d.done.leg(Side::left), &right = d.done.leg(Side::right);
  return fmt::format(
      "{:>2} | {} | {:<8} | {:<6} | {:<11} | {:>4g} | {:>3g} | {:<5} | {} × {:<2} | {} × {:<2} | {:>7} | {:>3} | {:>6} "
      "| {:>4} | "
      "{:<7} | {}\n",
      d.number / 7 + 1, date(d.done.day), name_of(d.prescribed.advice), dose.band.value_or("none"),
      repetitions_in_words(dose), dose.hold.value, dose.lower.value,
      dose.first_leg ? (*dose.first_leg == Side::left ? "left" : "right") : "-", left.sets, left.smallest_set,
      right.sets, right.smallest_set, clean_share(left, d.done.measured), clean_share(right, d.done.measured),
      *d.done.answers.effort, *d.done.answers.pain, morning(d.done.answers), d.prescribed.sentence);
}

std::string table(const std::string& introduction, const std::vector<TrainingDay>& diary) {
  std::string text =
      introduction +
      "#\n# One row a session: what the programme prescribed and said that day, and what the person then did.\n"
      "#   band, repetitions, hold, lower   the dose; hold and lower are the least seconds asked for\n"
      "#   first                            the leg that goes first; -: either\n"
      "#   left, right                      sets × repetitions of the smallest set\n"
      "#   clean L, R                       % of the judged repetitions that were clean; -: nobody watched\n"
      "#   effort, pain                     of 10, as answered after the session; morning: whether the pain was gone\n"
      "#\n# Made by src/prescription/twelve_weeks.test.cpp, which says how to make it anew.\n\n"
      "wk | date  | advice   | band   | repetitions | hold | low | first | left   | right  | clean L | R   | effort | "
      "pain | morning | "
      "said to the person\n";
  for (const TrainingDay& d : diary) text += row(d);
  return text;
}

void expect_file(const std::string& name, const std::string& text) {
  const std::string path = CLAMSHELL_SOURCE_DIR "/scenarios/" + name;
  if (std::getenv("CLAMSHELL_RENEW_SCENARIOS") != nullptr) std::ofstream(path) << text;
  std::ifstream file(path);
  const std::string kept{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(text, kept)
      << "The rules lead elsewhere than scenarios/" << name
      << " says. If that is meant, run this test with CLAMSHELL_RENEW_SCENARIOS=1 and read the table.";
}

TEST(TwelveWeeks, of_somebody_who_improves_steadily) {
  expect_file("programme_steady.txt",
              table("# Twelve weeks of somebody who comes, learns and gets stronger; made up.\n",
                    SimulatedPerson(steady()).live(kTwelveWeeks)));
}

TEST(TwelveWeeks, of_somebody_with_pain_and_missed_weeks) {
  expect_file(
      "programme_setback.txt",
      table("# Twelve weeks of somebody with pain from week 5 and more than two weeks away from week 9; made up.\n",
            SimulatedPerson(set_back()).live(kTwelveWeeks)));
}

}  // namespace
}  // namespace clamshell
