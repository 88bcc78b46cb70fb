// SPDX-License-Identifier: Apache-2.0
#include "store/check_person.h"

#include <fmt/format.h>

#include <string_view>

#include "store/check_text.h"
#include "store/store_error.h"

namespace clamshell {
namespace {

constexpr int kLongestName = 100, kLongestReason = 1000, kLongestNote = 4000;  // characters
constexpr std::size_t kMostBands = 20, kMostAnswers = 100;

/// what: "A height", unit: " m".
template <class Number>
void check_range(std::string_view what, Number value, Number least, Number most, std::string_view unit) {
  if (!(value >= least && value <= most))
    throw StoreError(fmt::format("{} of {}{} can't be kept: give {} to {}{}.", what, value, unit, least, most, unit));
}

void check_range(std::string_view what, const std::optional<int>& count, int least, int most, std::string_view unit) {
  if (count) check_range<int>(what, *count, least, most, unit);
}

void check_range(std::string_view what, const std::optional<Metres>& length, double least, double most) {
  if (length) check_range<double>(what, length->value, least, most, " m");
}

void check_range(std::string_view what, const std::optional<Seconds>& time, double least, double most) {
  if (time) check_range<double>(what, time->value, least, most, " s");
}

}  // namespace

void check_name(const std::string& name) {
  check_some_text(name, kLongestName, "A name");
  if (name.starts_with(' ') || name.ends_with(' '))
    throw StoreError(fmt::format("The name \"{}\" can't be kept: leave out the space at its end or beginning.", name));
}

void check_sign_in(const std::string& name) {
  check_some_text(name, kLongestName, "A name to sign in with");
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-@+";
  if (name.find_first_not_of(kAllowed) != std::string::npos)
    throw StoreError(fmt::format(
        "\"{}\" can't be a name to sign in with: use letters from A to Z, digits and . _ - @ + only.", name));
}

void check(const Profile& profile) {
  check_range("A height", profile.height, 1.2, 2.2);
  if (profile.mass_kg) check_range("A body mass", *profile.mass_kg, 30.0, 250.0, " kg");
  check_range("A leg length", profile.leg_length, 0.5, 1.3);
  check_range("A girth of the thigh", profile.thigh_girth, 0.25, 1.0);
  if (profile.bands.size() > kMostBands)
    throw StoreError(fmt::format("{} bands can't be kept: give at most {}.", profile.bands.size(), kMostBands));
  for (const std::string& colour : profile.bands) check_some_text(colour, kLongestName, "A band's colour");
  for (const auto& [colour, force_n] : profile.band_force_n) check_range("A band's force", force_n, 1.0, 1000.0, " N");
  if (profile.reminder)
    check_range("A time of day", static_cast<int>(profile.reminder->count()), 0, 24 * 60 - 1,
                " minutes since midnight");
}

void check(const FunctionRating& rating) {
  constexpr std::size_t kMostActivities = 5;
  if (rating.activities.empty() || rating.activities.size() > kMostActivities)
    throw StoreError(
        fmt::format("{} activities can't be kept: give 1 to {}.", rating.activities.size(), kMostActivities));
  for (const ActivityScore& each : rating.activities) {
    check_some_text(each.activity, kLongestName, "An activity");
    check_range("An activity", each.score, 0, 10, " of 10");
  }
}

void check(const StrengthTest& test) {
  check_some_text(test.band, kLongestName, "A band's colour");
  check_range<double>("A band's force", test.force_n, 1, 1000, " N");
  check_range<double>("A hold", test.hold.value, 0, 600, " s");
}

void check(const Questionnaire& questionnaire) {
  check_some_text(questionnaire.name, kLongestName, "The name of a questionnaire");
  check_range<double>("A score", questionnaire.score, -1000, 1000, "");
}

void check(const StandingDay& day) {
  check_range("Pain", day.pain, 0, 10, " of 10");
  if (day.exercises.size() > kMostBands) throw StoreError("So many exercises of one day can't be kept.");
  for (const std::string& exercise : day.exercises) check_some_text(exercise, kLongestName, "An exercise's name");
}

void check(const Message& message) {
  check_some_text(message.text, kLongestNote, "A message");
  check_text(message.author, kLongestName, "An author");
  if (message.author_name) check_text(*message.author_name, kLongestName, "An author");
}

void check(const Screening& screening) {
  if (screening.answers.size() > kMostAnswers)
    throw StoreError(fmt::format("{} answers can't be kept: give at most {}.", screening.answers.size(), kMostAnswers));
  for (const auto& [question, yes] : screening.answers) check_some_text(question, kLongestName, "A question's name");
}

void check(const Programme& programme) {
  check_some_text(programme.reason, kLongestReason, "The reason of a programme");
  check_range("A number", programme.sets, 1, 20, " sets");
  check_range("A set", programme.least, 1, 200, " repetitions");
  check_range("A set", programme.most, 1, 200, " repetitions");
  if (programme.least && programme.most && *programme.least > *programme.most)
    throw StoreError(fmt::format("A set of at least {} and at most {} repetitions can't be kept: swap the two.",
                                 *programme.least, *programme.most));
  check_range("A week", programme.days_a_week, 1, 7, " days with a session");
  check_range("A hold", programme.hold, 0, 60);
  check_range("A lowering", programme.lower, 0, 60);
  if (programme.band) check_some_text(*programme.band, kLongestName, "A band's colour");
  check_text(programme.author, kLongestName, "An author");
}

void check(const Note& note) {
  check_some_text(note.text, kLongestNote, "A note");
  check_text(note.author, kLongestName, "An author");
}

}  // namespace clamshell
