// SPDX-License-Identifier: Apache-2.0
#include "wire/treatment_request.h"

#include <algorithm>
#include <optional>

#include "prescription/dose.h"
#include "prescription/screen.h"
#include "wire/read_json.h"

namespace clamshell {
namespace {

std::string read_band(const nlohmann::json& body, std::string_view member, const std::vector<Band>* bands) {
  std::string colour = read_string(body, member);
  if (colour != "none" && std::ranges::find(*bands, colour, &Band::colour) == bands->end())
    throw BadMessage("\"band\" must be a colour of GET /api/bands, \"none\" or null.");
  return colour;
}

}  // namespace

std::map<std::string, bool> parse_screening(std::string_view text, const Rules& rules) {
  const nlohmann::json body = read_object(text, {"answers"});
  const auto given = body.find("answers");
  const auto refused = [] {
    return BadMessage("\"answers\" must have an answer to each question that is asked and to no other.");
  };
  if (given == body.end() || !given->is_object()) throw refused();
  std::map<std::string, bool> answers;
  for (const auto& [id, yes] : given->items()) answers[id] = read_bool(*given, id);
  std::size_t asked = 0;
  for (const Question& question : rules.questions) {
    if (!is_asked(question, answers)) continue;
    if (!is_answered(question, answers)) throw refused();
    ++asked;
  }
  if (answers.size() != asked) throw refused();
  return answers;
}

Programme parse_programme(std::string_view text, const std::vector<Band>& bands) {
  constexpr std::size_t kLongestReason = 500;
  constexpr int kDaysOfWeek = 7;
  const nlohmann::json body = read_object(text, {"reason", "sets", "least", "most", "days_a_week", "hold_s", "lower_s",
                                                 "band", "first_leg", "goal", "standing", "paused", "cleared"});
  Programme programme{.time = {},
                      .author = {},
                      .reason = read_text(body, "reason", kLongestReason),
                      .sets = read_known(read_int, body, "sets", 1, kMostSets),
                      .least = read_known(read_int, body, "least", 1, kMostRepetitions),
                      .most = read_known(read_int, body, "most", 1, kMostRepetitions),
                      .days_a_week = read_known(read_int, body, "days_a_week", 1, kDaysOfWeek),
                      .hold = read_known(read_seconds, body, "hold_s", kLongestHold_s),
                      .lower = read_known(read_seconds, body, "lower_s", kLongestHold_s),
                      .band = read_known(read_band, body, "band", &bands),
                      .first_leg = read_known(read_leg, body, "first_leg"),
                      .goal = read_known(read_goal, body, "goal"),
                      .standing = read_known(read_bool, body, "standing"),
                      .paused = read_bool(body, "paused"),
                      .cleared = read_bool(body, "cleared")};
  if (programme.least && programme.most && *programme.most < *programme.least)
    throw BadMessage("\"most\" must not be below \"least\".");
  return programme;
}

std::string parse_note(std::string_view text) {
  constexpr std::size_t kLongest = 4000;
  return read_text(read_object(text, {"text"}), "text", kLongest);
}

bool parse_share(std::string_view text) { return read_bool(read_object(text, {"share"}), "share"); }

}  // namespace clamshell
