// SPDX-License-Identifier: Apache-2.0
#include "wire/person_request.h"

#include <algorithm>
#include <set>

#include "wire/local_time.h"
#include "wire/read_json.h"
#include "wire/sign_in_request.h"

namespace clamshell {
namespace {

Role read_role(const nlohmann::json& body) {
  const std::string name = read_string(body, "role");
  if (name == "person") return Role::person;
  if (name == "clinician") return Role::clinician;
  if (name == "admin") return Role::admin;
  throw BadMessage("\"role\" must be \"person\", \"clinician\" or \"admin\".");
}

Metres read_length(const nlohmann::json& body, std::string_view member, double least, double most) {
  return Metres{read_number(body, member, least, most)};
}

Sex read_sex(const nlohmann::json& body, std::string_view member) {
  const std::string name = read_string(body, member);
  if (name == "female") return Sex::female;
  if (name == "male") return Sex::male;
  throw BadMessage("\"sex\" must be \"female\", \"male\" or null.");
}

std::vector<std::string> read_bands(const nlohmann::json& body, const std::vector<Band>& bands) {
  const auto given = body.find("bands");
  if (given == body.end() || !given->is_array()) throw BadMessage("\"bands\" must be a list of colours.");
  std::set<std::string> owned;
  for (const nlohmann::json& colour : *given) {
    if (!colour.is_string() || std::ranges::find(bands, colour.get<std::string>(), &Band::colour) == bands.end())
      throw BadMessage("\"bands\" names an unknown band; GET /api/bands lists them.");
    owned.insert(colour.get<std::string>());
  }
  std::vector<std::string> in_order;
  for (const Band& band : bands)
    if (owned.contains(band.colour)) in_order.push_back(band.colour);
  return in_order;
}

std::chrono::minutes read_clock_time(const nlohmann::json& body, std::string_view member) {
  if (const auto time = parse_clock_time(read_string(body, member))) return *time;
  throw BadMessage("\"reminder\" must be a time of day such as \"18:30\", or null.");
}

std::map<std::string, double> read_band_forces(const nlohmann::json& body) {
  constexpr double kLeast_n = 1, kMost_n = 1000;
  const auto given = body.find("band_force_n");
  if (given == body.end() || !given->is_object()) throw BadMessage("\"band_force_n\" must be an object.");
  std::map<std::string, double> forces;
  for (const auto& [colour, force] : given->items()) forces[colour] = read_number(*given, colour, kLeast_n, kMost_n);
  return forces;
}

}  // namespace

NewPerson parse_new_person(std::string_view text) {
  const nlohmann::json body = read_object(text, {"name", "role", "sign_in", "password"});
  return {.name = read_name(body, "name", kLongestName),
          .role = read_role(body),
          .sign_in = read_name(body, "sign_in", kLongestName),
          .password = is_known(body, "password") ? std::optional(read_new_password(body)) : std::nullopt};
}

std::string parse_name(std::string_view text) { return read_name(read_object(text, {"name"}), "name", kLongestName); }

Role parse_role(std::string_view text) { return read_role(read_object(text, {"role"})); }

Profile parse_profile(std::string_view text, const std::vector<Band>& bands) {
  const nlohmann::json body = read_object(text, {"height_m", "mass_kg", "sex", "leg_length_m", "thigh_girth_m",
                                                 "affected_leg", "bands", "band_force_n", "goal", "reminder"});
  return {.height = read_known(read_length, body, "height_m", 1.2, 2.2),
          .mass_kg = read_known(read_number, body, "mass_kg", 30, 250),
          .sex = read_known(read_sex, body, "sex"),
          .leg_length = read_known(read_length, body, "leg_length_m", 0.5, 1.3),
          .thigh_girth = read_known(read_length, body, "thigh_girth_m", 0.25, 1.0),
          .affected_leg = read_known(read_leg, body, "affected_leg"),
          .bands = read_bands(body, bands),
          .band_force_n = read_band_forces(body),
          .goal = read_known(read_goal, body, "goal"),
          .reminder = read_known(read_clock_time, body, "reminder")};
}

}  // namespace clamshell
