// SPDX-License-Identifier: Apache-2.0
#include "wire/outcome_request.h"

#include <algorithm>

#include "base/iso_time.h"
#include "prescription/dose.h"
#include "wire/read_json.h"

namespace clamshell {
namespace {

constexpr std::size_t kLongestLine = 100;
constexpr int kMostOfTen = 10;

const nlohmann::json& list_in(const nlohmann::json& body, const char* member) {
  const auto found = body.find(member);
  if (found == body.end() || !found->is_array()) throw BadMessage("\"" + std::string(member) + "\" must be a list.");
  return *found;
}

std::string read_colour(const nlohmann::json& body, std::string_view member, const std::vector<Band>* bands) {
  std::string colour = read_string(body, member);
  if (std::ranges::find(*bands, colour, &Band::colour) == bands->end())
    throw BadMessage("\"band\" must be a colour of GET /api/bands.");
  return colour;
}

}  // namespace

StandingDay parse_standing(std::string_view text, const Rules& rules) {
  const nlohmann::json body = read_object(text, {"exercises", "pain"});
  StandingDay day;
  for (const nlohmann::json& id : list_in(body, "exercises")) {
    if (!id.is_string() ||
        std::ranges::find(rules.standing, id.get<std::string>(), &StandingExercise::id) == rules.standing.end())
      throw BadMessage("\"exercises\" names an exercise that is not in the plan.");
    if (std::ranges::find(day.exercises, id.get<std::string>()) == day.exercises.end())
      day.exercises.push_back(id.get<std::string>());
  }
  day.pain = read_known(read_int, body, "pain", 0, kMostOfTen);
  return day;
}

FunctionRating parse_function(std::string_view text, const FunctionScale& scale) {
  const nlohmann::json body = read_object(text, {"activities", "scores"});
  const nlohmann::json &activities = list_in(body, "activities"), &scores = list_in(body, "scores");
  const auto asked = static_cast<std::size_t>(scale.activities);
  if (activities.size() != asked || scores.size() != asked)
    throw BadMessage("\"activities\" and \"scores\" must be as many as GET asks for.");
  FunctionRating rating;
  for (std::size_t i = 0; i < asked; ++i) {
    const nlohmann::json one{{"activity", activities[i]}, {"score", scores[i]}};
    rating.activities.push_back({read_name(one, "activity", kLongestLine), read_int(one, "score", 0, kMostOfTen)});
  }
  return rating;
}

StrengthTest parse_strength_test(std::string_view text, const std::vector<Band>& bands) {
  constexpr double kLongest_s = 600;
  const nlohmann::json body = read_object(text, {"leg", "band", "hold_s"});
  StrengthTest test;
  test.leg = read_leg(body, "leg");
  test.band = read_colour(body, "band", &bands);
  test.hold = read_seconds(body, "hold_s", kLongest_s);
  return test;
}

Questionnaire parse_questionnaire(std::string_view text) {
  constexpr double kMost = 1000;
  const nlohmann::json body = read_object(text, {"name", "score"});
  return {.day = {}, .name = read_name(body, "name", kLongestLine), .score = read_number(body, "score", -kMost, kMost)};
}

CorrectionRequest parse_correction(std::string_view text, const std::vector<Band>& bands) {
  constexpr std::size_t kLongestReason = 500;
  const nlohmann::json body = read_object(text, {"working_leg", "count", "left_out", "band", "reason"});
  return {.change = {.working_leg = read_leg(body, "working_leg"),
                     .confirmed = read_known(read_int, body, "count", 0, kMostRepetitions),
                     .left_out = read_bool(body, "left_out"),
                     .band = read_known(read_colour, body, "band", &bands)},
          .reason = read_text(body, "reason", kLongestReason)};
}

std::string parse_message(std::string_view text) {
  constexpr std::size_t kLongest = 4000;
  return read_text(read_object(text, {"text"}), "text", kLongest);
}

ShareRequest parse_share_request(std::string_view text) {
  constexpr int kMostDays = 90;
  const nlohmann::json body = read_object(text, {"note", "days"});
  return {.note = read_known(read_name, body, "note", kLongestLine).value_or(""),
          .days = read_int(body, "days", 1, kMostDays)};
}

Timestamp parse_withdrawal(std::string_view text) {
  const auto created = parse_iso_time(read_string(read_object(text, {"created"}), "created"));
  if (!created) throw BadMessage("\"created\" must be a moment as GET gives it.");
  return *created;
}

}  // namespace clamshell
