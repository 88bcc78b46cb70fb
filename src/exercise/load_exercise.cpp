// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>

#include "exercise/exercise.h"
#include "exercise/read_toml.h"

namespace clamshell {
namespace {

using read_toml::expect_only;
using read_toml::for_each;
using read_toml::in_quotes;
using read_toml::optional_number;
using read_toml::refuse;
using read_toml::required;

/// What the program knows to measure.
struct Measurable {
  std::string_view criterion, unit;
};
constexpr std::array kOfSetUp{Measurable{"not_side_lying", "deg"},    Measurable{"hips_not_stacked", "deg"},
                              Measurable{"hip_angle_off", "deg"},     Measurable{"knees_not_bent", "deg"},
                              Measurable{"feet_apart", "m"},          Measurable{"head_unsupported", "m"},
                              Measurable{"top_arm_not_in_front", "m"}};
constexpr std::array kOfRepetition{Measurable{"pelvis_rolled_back", "deg"}, Measurable{"feet_apart", "m"},
                                   Measurable{"bottom_leg_moved", "m"},     Measurable{"trunk_swayed", "m"},
                                   Measurable{"partial_range", "deg"},      Measurable{"no_hold", "s"},
                                   Measurable{"lowered_too_fast", "s"},     Measurable{"lifted_too_fast", "s"}};

CameraPlace camera_place(const toml::table& table) {
  expect_only(table, {"place", "azimuth", "elevation", "move"});
  return {.name = required<std::string>(table, "place"),
          .azimuth = read_toml::range(table, "azimuth"),
          .elevation = read_toml::range(table, "elevation"),
          .move = table.contains("move") ? required<std::string>(table, "move") : ""};
}

std::vector<std::string> seen_from(const toml::table& table, const std::vector<CameraPlace>& places) {
  std::vector<std::string> names;
  if (!table.contains("seen_from")) return names;
  const toml::array* listed = table["seen_from"].as_array();
  if (listed == nullptr || listed->empty()) refuse(table, "'seen_from' must list places of the camera.");
  for (const toml::node& node : *listed) {
    const auto name = node.value<std::string>();
    const bool known =
        name && std::any_of(places.begin(), places.end(), [&](const auto& p) { return p.name == *name; });
    if (!known) refuse(node, "'seen_from' names a place that no [[camera]] has.");
    names.push_back(*name);
  }
  return names;
}

void expect_measurable(const toml::table& table, const Criterion& c, std::span<const Measurable> known) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const Measurable& m) { return m.criterion == c.id; });
  if (found == known.end()) {
    std::string names;
    for (const Measurable& m : known) names += (names.empty() ? "" : ", ") + std::string(m.criterion);
    refuse(table, "nothing measures " + in_quotes(c.id) + " here; there are " + names + ".");
  }
  if (c.unit != found->unit) refuse(table, "'unit' of " + c.id + " must be " + std::string(found->unit) + ".");
}

Criterion criterion(const toml::table& table, std::span<const Measurable> known,
                    const std::vector<CameraPlace>& places) {
  expect_only(table, {"criterion", "name", "at_least", "at_most", "share_of_best", "share_of_asked", "unit",
                      "seen_from", "why", "source", "cue", "praise", "required"});
  Criterion c{.id = required<std::string>(table, "criterion"),
              .name = required<std::string>(table, "name"),
              .at_least = optional_number(table, "at_least"),
              .at_most = optional_number(table, "at_most"),
              .share_of_best = optional_number(table, "share_of_best"),
              .share_of_asked = optional_number(table, "share_of_asked"),
              .unit = required<std::string>(table, "unit"),
              .seen_from = seen_from(table, places),
              .why = required<std::string>(table, "why"),
              .source = required<std::string>(table, "source"),
              .cue = required<std::string>(table, "cue"),
              .praise = required<std::string>(table, "praise"),
              .required = !table.contains("required") || required<bool>(table, "required")};
  expect_measurable(table, c, known);
  if (!c.at_least && !c.at_most) refuse(table, "'at_least' or 'at_most' is missing.");
  if (c.at_least && c.at_most && *c.at_least >= *c.at_most) refuse(table, "'at_least' must be below 'at_most'.");
  if (table.contains("required") && known.data() != kOfSetUp.data())
    refuse(table, "'required' belongs to the set-up only.");
  if (c.share_of_best && c.id != "partial_range") refuse(table, "only partial_range has a 'share_of_best'.");
  if (c.share_of_best && !(c.at_least && *c.share_of_best > 0 && *c.share_of_best <= 1))
    refuse(table, "'share_of_best' must be between 0 and 1, beside an 'at_least'.");
  if (c.share_of_asked && c.id != "no_hold" && c.id != "lowered_too_fast")
    refuse(table, "only no_hold and lowered_too_fast have a 'share_of_asked'.");
  if (c.share_of_asked && !(c.at_least && *c.share_of_asked > 0 && *c.share_of_asked <= 1))
    refuse(table, "'share_of_asked' must be between 0 and 1, beside an 'at_least'.");
  return c;
}

std::vector<std::string> clean_needs(const toml::table& file, const std::vector<Criterion>& criteria) {
  const toml::array* listed = file["clean_needs"].as_array();
  if (listed == nullptr) refuse(file, "'clean_needs' must list criteria of a repetition.");
  std::vector<std::string> names;
  for (const toml::node& node : *listed) {
    const auto name = node.value<std::string>();
    const bool known =
        name && std::any_of(criteria.begin(), criteria.end(), [&](const auto& c) { return c.id == *name; });
    if (!known) refuse(node, "'clean_needs' names a criterion that no [[repetition]] has.");
    names.push_back(*name);
  }
  return names;
}

}  // namespace

Exercise parse_exercise(std::string_view text) {
  const toml::table file = read_toml::parse(text);
  expect_only(file, {"name", "certainty", "clean_needs", "camera", "set_up", "repetition", "programme"});
  Exercise exercise{.name = required<std::string>(file, "name"),
                    .certainty = required<double>(file, "certainty"),
                    .camera_places = {},
                    .set_up = {},
                    .repetition = {},
                    .clean_needs = {}};
  if (!(exercise.certainty > 0.5 && exercise.certainty < 1)) refuse(file, "'certainty' must lie between 0.5 and 1.");
  auto& places = exercise.camera_places;
  for_each(file, "camera", [&](const toml::table& t) { places.push_back(camera_place(t)); });
  for_each(file, "set_up", [&](const toml::table& t) { exercise.set_up.push_back(criterion(t, kOfSetUp, places)); });
  for_each(file, "repetition",
           [&](const toml::table& t) { exercise.repetition.push_back(criterion(t, kOfRepetition, places)); });
  exercise.clean_needs = clean_needs(file, exercise.repetition);
  return exercise;
}

Exercise load_exercise(const std::filesystem::path& toml_file) { return parse_exercise(read_toml::text_of(toml_file)); }

}  // namespace clamshell
