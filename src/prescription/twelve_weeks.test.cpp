// SPDX-License-Identifier: Apache-2.0
/// Made-up people over twelve weeks: what they did, and what the programme said. A physiotherapist reads the tables.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "prescription/prescription.h"
#include "prescription/synthetic_person.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

using synthetic::day;
using synthetic::DiaryDay;
using synthetic::PersonModel;
using synthetic::rules;
using synthetic::SimulatedPerson;

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

/// As whoever said no to all other questions.
ScreeningAnswers screened(std::initializer_list<const char*> yes) {
  ScreeningAnswers answers;
  for (const Question& question : rules().questions)
    if (question.after.empty()) answers[question.id] = false;
  for (const char* id : yes) answers[id] = true;
  return answers;
}

Programme set_on(int number, const std::string& reason) { return synthetic::programme(number, reason); }

/// The physiotherapist looks at it in week 2; the pain comes back at night in week 7 and is looked at in week 8.
PersonModel sore_at_the_outer_hip() {
  PersonModel model{.seed = 21, .bands = {"yellow", "red"}};
  model.skill = 0.75;
  model.strength = 0.95;
  model.happens = [](int number, History& history) {
    if (number == 0) history.screening = Screening{synthetic::evening(-1), screened({"outer_hip"})};
    if (number == 0) history.goal = Goal::strength;
    const bool seen = number == 9 || number == 51;
    if (!seen) return;
    history.programme = set_on(number, number == 9 ? "Tendon looked at: start with a cushion, without a band."
                                                   : "Irritated by side-lying at night; cushion again.");
    history.programme->cleared = true;
    history.programme->band = "none";
  };
  model.adds = [](int number, Answers& said) {
    said.pain = number >= 42 && number < 51 ? 3 : number % 9 == 1 ? 2 : 1;
    said.pain_place = "outer_hip";
    said.pain_side = Side::right;
    said.pain_at_night = number >= 42 && number < 51;
  };
  return model;
}

/// A replacement from the front, three months ago; the surgeon agrees in week 4.
PersonModel replaced_hip() {
  PersonModel model{.seed = 33, .bands = {"yellow"}};
  model.skill = 0.6;
  model.strength = 0.9;
  model.happens = [](int number, History& history) {
    const auto answered = [&](std::initializer_list<const char*> yes) {
      history.screening = Screening{synthetic::evening(number - 1), screened(yes)};
      history.screening->answers.emplace("hip_surgery_agreed", false);
    };
    if (number == 0) answered({"hip_surgery", "hip_surgery_left", "hip_surgery_three_months", "hip_surgery_anterior"});
    if (number == 22)
      answered({"hip_surgery", "hip_surgery_left", "hip_surgery_year", "hip_surgery_agreed", "hip_surgery_anterior"});
  };
  model.adds = [](int number, Answers& said) {
    if (number == 40) said.pain = 3;
    if (number == 40) said.pain_place = "groin";
    if (number == 40) said.pain_gone_by_morning = true;
  };
  return model;
}

/// Strong from the start, with four bands, who wants to be stronger.
PersonModel for_strength() {
  PersonModel model{.seed = 5, .bands = {"yellow", "red", "green", "blue"}};
  model.skill = 0.92;
  model.strength = 1.05;
  model.gain = 0.02;
  model.happens = [](int, History& history) { history.goal = Goal::strength; };
  return model;
}

/// Week 24 at the beginning; the pelvis begins to hurt in the ninth week.
PersonModel pregnant() {
  PersonModel model{.seed = 41, .bands = {"yellow", "red"}};
  model.happens = [](int number, History& history) {
    const auto answered = [&](std::initializer_list<const char*> yes) {
      history.screening = Screening{synthetic::evening(number - 1), screened(yes)};
      for (const char* id : {"pregnancy_warning", "pregnancy_pain"}) history.screening->answers.emplace(id, false);
    };
    if (number == 0) answered({"pregnant", "pregnancy_second"});
    if (number == 28) answered({"pregnant", "pregnancy_third"});
    if (number == 60) answered({"pregnant", "pregnancy_third", "pregnancy_pain"});
  };
  return model;
}

/// Owns one band and masters all that it gives; standing work hurts once.
PersonModel graduates() {
  PersonModel model{.seed = 8, .bands = {"yellow"}};
  model.skill = 0.93;
  model.mastery = 0.99;
  model.strength = 1.2;
  model.happens = [](int, History& history) {
    if (history.standing.size() == 3) history.standing.back().pain = 6;
  };
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

/// Without clamshells: standing work, or what is said where nothing may be done.
std::string short_row(const DiaryDay& d) {
  const auto& standing = d.prescribed.standing;
  return fmt::format("{:>2} | {} | {:<8} | {}\n", d.number / 7 + 1, date(day(d.number)), d.stood ? "standing" : "stop",
                     d.stood ? fmt::format("standing work, {} of {} this week done before", standing->done_this_week,
                                           standing->days_a_week)
                             : d.prescribed.sentence);
}

/// Reasons that the person was not given before.
std::string new_reasons(const DiaryDay& d, std::vector<std::string>& known) {
  std::string text;
  for (const Reason& reason : d.prescribed.because) {
    const bool is_told = reason.id == "goal" || reason.id == "gentle" || reason.id == "pillow" ||
                         reason.id.starts_with("way_out") || reason.id == "standing_pain" ||
                         reason.id.starts_with("pregnancy_");
    if (!is_told || std::ranges::find(known, reason.text) != known.end()) continue;
    known.push_back(reason.text);
    text += fmt::format("   |       | why      | {}\n", reason.text);
  }
  return text;
}

std::string row(const DiaryDay& d) {
  if (!d.done) return short_row(d);
  const SessionSummary& done = *d.done;
  const Dose& dose = d.prescribed.next;
  const LegSummary &left = done.leg(Side::left), &right = done.leg(Side::right);
  return fmt::format(
      "{:>2} | {} | {:<8} | {:<6} | {:<11} | {:>4g} | {:>3g} | {:<5} | {} × {:<2} | {} × {:<2} | {:>7} | {:>3} | {:>6} "
      "| {:>4} | "
      "{:<7} | {}\n",
      d.number / 7 + 1, date(done.day), name_of(d.prescribed.advice), dose.band.value_or("none"),
      repetitions_in_words(dose), dose.hold.value, dose.lower.value,
      dose.first_leg ? (*dose.first_leg == Side::left ? "left" : "right") : "-", left.sets, left.smallest_set,
      right.sets, right.smallest_set, clean_share(left, done.measured), clean_share(right, done.measured),
      *done.answers.effort, *done.answers.pain, morning(done.answers), d.prescribed.sentence);
}

std::string table(const std::string& introduction, const std::vector<DiaryDay>& diary) {
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
  std::vector<std::string> known;
  for (const DiaryDay& d : diary) text += row(d) + new_reasons(d, known);
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

TEST(TwelveWeeks, of_somebody_with_a_sore_outer_hip) {
  expect_file(
      "programme_outer_hip.txt",
      table("# Twelve weeks of somebody with pain at the outside of the right hip, who would like strength; made up.\n"
            "# Cleared in week 2, with a cushion and without a band; pain at night in week 7.\n",
            SimulatedPerson(sore_at_the_outer_hip()).live(kTwelveWeeks)));
}

TEST(TwelveWeeks, of_somebody_with_a_new_hip) {
  expect_file(
      "programme_new_hip.txt",
      table("# Twelve weeks of somebody whose left hip was replaced from the front nearly three months ago; made up.\n"
            "# The surgeon agrees in week 4.\n",
            SimulatedPerson(replaced_hip()).live(kTwelveWeeks)));
}

TEST(TwelveWeeks, of_somebody_who_wants_strength) {
  expect_file("programme_strength.txt",
              table("# Twelve weeks of somebody who wants strength, with four bands; made up.\n",
                    SimulatedPerson(for_strength()).live(kTwelveWeeks)));
}

TEST(TwelveWeeks, of_somebody_pregnant) {
  expect_file(
      "programme_pregnant.txt",
      table("# Twelve weeks of somebody pregnant in the sixth month, whose pelvis begins to hurt in week 9; made up.\n",
            SimulatedPerson(pregnant()).live(kTwelveWeeks)));
}

TEST(TwelveWeeks, of_somebody_who_graduates) {
  expect_file(
      "programme_graduates.txt",
      table(
          "# Twelve weeks of somebody with one band who masters clamshells and goes on to standing work, which hurts\n"
          "# once; made up.\n",
          SimulatedPerson(graduates()).live(kTwelveWeeks)));
}

}  // namespace
}  // namespace clamshell
