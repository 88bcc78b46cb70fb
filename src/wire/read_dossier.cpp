// SPDX-License-Identifier: Apache-2.0
#include "wire/read_dossier.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/iso_time.h"
#include "exercise/catalogue.h"
#include "prescription/dose.h"
#include "wire/local_time.h"
#include "wire/read_json.h"
#include "wire/session_json.h"
#include "wire/session_request.h"

namespace clamshell {
namespace {

using Object = nlohmann::json;

constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN(), kMostOfAnything = 1e6;
constexpr int kMostNumber = 1'000'000;

/// A dossier has eight levels; a stack of its own for each would be the sender's to choose.
bool is_no_deeper(int depth, Object::parse_event_t event, const Object& /*parsed*/) {
  constexpr int kDeepest = 12;
  const bool opens = event == Object::parse_event_t::object_start || event == Object::parse_event_t::array_start;
  if (opens && depth > kDeepest) throw BadMessage("The JSON is nested too deeply.");
  return true;
}

const Object& read_list(const Object& object, const char* member) {
  const auto found = object.find(member);
  if (found == object.end() || !found->is_array()) throw BadMessage(fmt::format("\"{}\" must be a list.", member));
  return *found;
}

const Object& read_part(const Object& object, const char* member) {
  const auto found = object.find(member);
  if (found == object.end() || !found->is_object()) throw BadMessage(fmt::format("\"{}\" must be an object.", member));
  return *found;
}

Timestamp read_time(const Object& object, std::string_view member) {
  const auto time = parse_iso_time(read_string(object, member));
  if (!time) throw BadMessage(fmt::format("\"{}\" must be a moment such as 2026-01-31T18:00:00.000Z.", member));
  return *time;
}

/// NaN for null.
double read_measured(const Object& object, std::string_view member) {
  return read_known(read_number, object, member, -kMostOfAnything, kMostOfAnything).value_or(kNotMeasured);
}

/// The one whose word it is.
template <class Value, std::size_t Count>
Value read_word(const Object& object, std::string_view member, const std::array<Value, Count>& values) {
  const std::string word = read_string(object, member);
  for (const Value value : values)
    if (name_of(value) == word) return value;
  throw BadMessage(fmt::format("\"{}\" has an unknown word, \"{}\".", member, word));
}

SetEnd read_end(const Object& object, std::string_view member) {
  return read_word(object, member, std::array{SetEnd::complete, SetEnd::stopped, SetEnd::got_up});
}

CriterionId read_criterion(const Object& object) {
  const std::string word = read_string(object, "criterion");
  const auto entry = std::ranges::find(kCatalogue, word, &CatalogueEntry::word);
  if (entry == kCatalogue.end()) throw BadMessage(fmt::format("There is no criterion \"{}\".", word));
  return entry->id;
}

WhyNotJudged read_why_not_judged(const Object& object) {
  const std::string word = read_string(object, "reason");
  const auto* const found = std::ranges::find(kWordsWhyNotJudged, word);
  if (found == kWordsWhyNotJudged.end())
    throw BadMessage(fmt::format("\"{}\" is no reason for not judging a criterion.", word));
  return static_cast<WhyNotJudged>(found - kWordsWhyNotJudged.begin());
}

Measured<Radians> read_angle(const Object& object, const std::string& name) {
  const double stddev = read_measured(object, name + "_stddev_deg");
  return {from_degrees(read_measured(object, name + "_deg")),
          from_degrees(stddev >= 0 ? stddev : std::numeric_limits<double>::infinity())};
}

Profile read_profile(const Object& profile) {
  const auto length = [](const Object& object, std::string_view member) {
    return Metres{read_number(object, member, 0, 3)};
  };
  const auto sex = [](const Object& object, std::string_view member) {
    return read_string(object, member) == "female" ? Sex::female : Sex::male;
  };
  Profile read{.height = read_known(length, profile, "height_m"),
               .mass_kg = read_known(read_number, profile, "mass_kg", 0, 500),
               .sex = read_known(sex, profile, "sex"),
               .leg_length = read_known(length, profile, "leg_length_m"),
               .thigh_girth = read_known(length, profile, "thigh_girth_m"),
               .affected_leg = read_known(read_leg, profile, "affected_leg"),
               .bands = {}};
  for (const Object& colour : read_list(profile, "bands"))
    if (colour.is_string()) read.bands.push_back(colour.get<std::string>());
  if (profile.contains("band_force_n"))
    for (const auto& [colour, force] : read_part(profile, "band_force_n").items())
      read.band_force_n[colour] = read_number(read_part(profile, "band_force_n"), colour, 1, 1000);
  if (profile.contains("goal")) read.goal = read_known(read_goal, profile, "goal");
  if (profile.contains("reminder"))
    if (const auto reminder = read_known(read_string, profile, "reminder")) read.reminder = parse_clock_time(*reminder);
  return read;
}

Screening read_screening(const Object& screening) {
  Screening read{read_time(screening, "time"), {}};
  for (const auto& [question, yes] : read_part(screening, "answers").items())
    read.answers[question] = read_bool(read_part(screening, "answers"), question);
  return read;
}

Programme read_programme(const Object& programme) {
  return {.time = read_time(programme, "time"),
          .author = read_string(programme, "author"),
          .reason = read_string(programme, "reason"),
          .sets = read_known(read_int, programme, "sets", 1, kMostSets),
          .least = read_known(read_int, programme, "least", 1, kMostRepetitions),
          .most = read_known(read_int, programme, "most", 1, kMostRepetitions),
          .days_a_week = read_known(read_int, programme, "days_a_week", 1, 7),
          .hold = read_known(read_seconds, programme, "hold_s", kLongestHold_s),
          .lower = read_known(read_seconds, programme, "lower_s", kLongestHold_s),
          .band = read_known(read_string, programme, "band"),
          .first_leg = read_known(read_leg, programme, "first_leg"),
          .goal = programme.contains("goal") ? read_known(read_goal, programme, "goal") : std::nullopt,
          .standing = programme.contains("standing") ? read_known(read_bool, programme, "standing") : std::nullopt,
          .paused = read_bool(programme, "paused"),
          .cleared = read_bool(programme, "cleared")};
}

std::vector<MovementSample> read_movement(const Object& movement) {
  const Object& times = read_list(movement, "time_s");
  const auto column = [&](const char* name) {
    const Object& values = read_list(movement, name);
    if (values.size() != times.size()) throw BadMessage(fmt::format("\"{}\" has not one value a moment.", name));
    std::vector<double> read;
    for (const Object& value : values) read.push_back(value.is_number() ? value.get<double>() : kNotMeasured);
    return read;
  };
  const auto time = column("time_s"), opening = column("opening_deg"), roll = column("pelvis_roll_change_deg"),
             hip = column("hip_flexion_deg"), knee = column("knee_flexion_deg"), gap = column("feet_gap_m"),
             lift = column("bottom_knee_lift_m");
  std::vector<MovementSample> samples;
  for (std::size_t i = 0; i < time.size(); ++i) {
    if (!(time[i] >= 0 && time[i] <= kMostOfAnything) || (i > 0 && time[i] < time[i - 1]))
      throw BadMessage("\"time_s\" must not fall.");
    samples.push_back({Seconds{time[i]}, from_degrees(opening[i]), from_degrees(roll[i]), from_degrees(hip[i]),
                       from_degrees(knee[i]), Metres{gap[i]}, Metres{lift[i]}});
  }
  return samples;
}

RepetitionRecord read_repetition(const Object& repetition) {
  RepetitionRecord read{.number = read_int(repetition, "number", 1, kMostNumber),
                        .time = read_time(repetition, "time"),
                        .lift = Seconds{read_measured(repetition, "lift_s")},
                        .hold = Seconds{read_measured(repetition, "hold_s")},
                        .lower = Seconds{read_measured(repetition, "lower_s")},
                        .opening = read_angle(repetition, "opening"),
                        .pelvis_roll = read_angle(repetition, "pelvis_roll"),
                        .verdict = {},
                        .clean = read_known(read_bool, repetition, "clean"),
                        .movement = {}};
  for (const Object& finding : read_list(repetition, "findings"))
    read.verdict.findings.push_back({read_criterion(finding), read_measured(finding, "measured"),
                                     read_measured(finding, "stddev"), read_measured(finding, "limit"),
                                     read_string(finding, "unit"), read_measured(finding, "probability"),
                                     read_string(finding, "cue")});
  for (const Object& doubt : read_list(repetition, "not_judged"))
    read.verdict.not_judged.push_back({read_criterion(doubt), read_why_not_judged(doubt)});
  if (repetition.contains("movement")) read.movement = read_movement(read_part(repetition, "movement"));
  return read;
}

/// In an older record all sets have the band of the plan.
SetRecord read_set(const Object& set, const Dose& plan) {
  SetRecord read{.number = read_int(set, "number", 1, kMostNumber),
                 .working_leg = read_leg(set, "working_leg"),
                 .band = set.contains("band") ? read_known(read_string, set, "band") : plan.band,
                 .begun = read_time(set, "begun"),
                 .ended = read_known(read_time, set, "ended"),
                 .end = read_known(read_end, set, "end"),
                 .repetitions = {},
                 .confirmed = read_known(read_int, set, "confirmed", 0, kMostNumber),
                 .left_out = set.contains("left_out") && read_bool(set, "left_out")};
  for (const Object& repetition : read_list(set, "repetitions"))
    read.repetitions.push_back(read_repetition(repetition));
  return read;
}

Dose read_dose(const Object& dose) {
  return {.sets = read_int(dose, "sets", 1, kMostSets),
          .least = read_int(dose, "least", 1, kMostRepetitions),
          .most = read_int(dose, "most", 1, kMostRepetitions),
          .hold = read_seconds(dose, "hold_s", kLongestHold_s),
          .lower = read_seconds(dose, "lower_s", kLongestHold_s),
          .rest = read_seconds(dose, "rest_s", kLongestRest_s),
          .band = read_known(read_string, dose, "band"),
          .first_leg = read_known(read_leg, dose, "first_leg")};
}

/// A session that is still under way ends with what is known of it.
Timestamp last_moment(const SessionRecord& session) {
  Timestamp last = session.begun;
  for (const SetRecord& set : session.sets) {
    last = std::max({last, set.begun, set.ended.value_or(set.begun)});
    for (const RepetitionRecord& repetition : set.repetitions) last = std::max(last, repetition.time);
  }
  return last;
}

SessionRecord read_session(const Object& session) {
  SessionRecord read;
  read.source = read_word(session, "source",
                          std::array{Source::camera, Source::sample, Source::none, Source::file, Source::motion});
  read.plan = read_dose(read_part(session, "plan"));
  read.begun = read_time(session, "begun");
  read.utc_offset = std::chrono::minutes(read_int(session, "utc_offset_min", -kMostUtcOffset_min, kMostUtcOffset_min));
  for (const Object& set : read_list(session, "sets")) read.sets.push_back(read_set(set, read.plan));
  read.ended = read_known(read_time, session, "ended").value_or(last_moment(read));
  read.answers = read_answers(read_part(session, "answers"));
  return read;
}

}  // namespace

namespace {

Day read_day(const Object& object) {
  const auto noon = parse_iso_time(read_string(object, "day") + "T12:00:00.000Z");
  if (!noon) throw BadMessage("\"day\" must be a day such as 2026-01-31.");
  return day_of(*noon, {});
}

StandingDay read_standing(const Object& standing) {
  StandingDay read{read_day(standing), {}, read_known(read_int, standing, "pain", 0, 10)};
  for (const Object& id : read_list(standing, "exercises"))
    if (id.is_string()) read.exercises.push_back(id.get<std::string>());
  return read;
}

FunctionRating read_function(const Object& rating) {
  FunctionRating read{read_day(rating), {}};
  for (const Object& each : read_list(rating, "activities"))
    read.activities.push_back({read_string(each, "activity"), read_int(each, "score", 0, 10)});
  return read;
}

StrengthTest read_strength(const Object& test) {
  return {.day = read_day(test),
          .leg = read_leg(test, "leg"),
          .band = read_string(test, "band"),
          .force_n = read_number(test, "force_n", 1, 1000),
          .hold = read_seconds(test, "hold_s", 600)};
}

Questionnaire read_questionnaire(const Object& questionnaire) {
  return {.day = read_day(questionnaire),
          .name = read_string(questionnaire, "name"),
          .score = read_number(questionnaire, "score", -1000, 1000)};
}

Message read_message(const Object& message) {
  Message read{.time = read_time(message, "time"), .author = {}, .text = read_string(message, "text")};
  if (!read_bool(message, "by_me"))
    read.author_name = message.contains("author_name") ? read_string(message, "author_name") : "";
  return read;
}

/// Older records have none of it.
template <class Value, class Read>
void read_newer(const Object& dossier, const char* member, std::vector<Value>& values, Read read) {
  if (!dossier.contains(member)) return;
  for (const Object& each : read_list(dossier, member)) values.push_back(read(each));
}

}  // namespace

ReadDossier read_dossier(std::string_view json_text) {
  const Object dossier = Object::parse(json_text, is_no_deeper, /*allow_exceptions=*/false);
  if (!dossier.is_object() || dossier.value("format", Object()) != "clamshell-dossier/1")
    throw BadMessage("This is no record that \"clamshell export json\" wrote.");
  const Object& person = read_part(dossier, "person");
  ReadDossier read{.name = read_string(person, "name"),
                   .profile = read_profile(read_part(person, "profile")),
                   .screenings = {},
                   .programmes = {},
                   .sessions = {},
                   .standing = {},
                   .outcomes = {},
                   .messages = {}};
  for (const Object& screening : read_list(dossier, "screenings")) read.screenings.push_back(read_screening(screening));
  for (const Object& programme : read_list(dossier, "programmes")) read.programmes.push_back(read_programme(programme));
  for (const Object& session : read_list(dossier, "sessions")) read.sessions.push_back(read_session(session));
  read_newer(dossier, "standing", read.standing, read_standing);
  read_newer(dossier, "function", read.outcomes.function, read_function);
  read_newer(dossier, "strength", read.outcomes.strength, read_strength);
  read_newer(dossier, "questionnaires", read.outcomes.questionnaires, read_questionnaire);
  read_newer(dossier, "messages", read.messages, read_message);
  return read;
}

}  // namespace clamshell
