// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "base/user_error.h"
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

/// Limits may be written in it; size: in units of the measurement.
struct LimitUnit {
  std::string_view name, of_measurement;
  double size;
};
constexpr std::array kLimitUnits{LimitUnit{"deg", "deg", 1}, LimitUnit{"m", "m", 1}, LimitUnit{"cm", "m", 0.01},
                                 LimitUnit{"s", "s", 1}};

bool is_among(const std::vector<Criterion>& criteria, CriterionId id) {
  return std::ranges::find(criteria, id, &Criterion::id) != criteria.end();
}

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

CriterionId criterion_id(const toml::table& table, Occasion occasion) {
  const auto word = required<std::string>(table, "criterion");
  const auto id = criterion_of(word);
  if (id && entry_of(*id).is_of(occasion)) return *id;
  std::string words;
  for (const CatalogueEntry& entry : kCatalogue)
    if (entry.is_of(occasion)) words.append(words.empty() ? "" : ", ").append(entry.word);
  refuse(table, "nothing measures " + in_quotes(word) + " here; there are " + words + ".");
}

const LimitUnit& limit_unit(const toml::table& table, CriterionId id) {
  const auto name = required<std::string>(table, "unit");
  std::string names;
  for (const LimitUnit& unit : kLimitUnits) {
    if (unit.of_measurement != entry_of(id).unit) continue;
    if (unit.name == name) return unit;
    names.append(names.empty() ? "" : " or ").append(unit.name);
  }
  refuse(table, "'unit' of " + std::string(word_of(id)) + " must be " + names + ".");
}

std::optional<double> limit(const toml::table& table, std::string_view key, const LimitUnit& unit) {
  const auto number = optional_number(table, key);
  return number ? std::optional(unit.size * *number) : std::nullopt;
}

std::string phrase(const toml::table& table, std::string_view key) {
  auto text = required<std::string>(table, key);
  const auto place = text.find_first_of("{}");
  if (place == std::string::npos || text.substr(place, 2) != "{}" ||
      text.find_first_of("{}", place + 2) != std::string::npos)
    refuse(*table.get(key), in_quotes(key) + " must have {} once, where the amount is to stand.");
  return text;
}

/// What is said where the limit is passed; there is a limit exactly where there is a phrase for it.
std::string fault(const toml::table& table, std::string_view key, std::string_view limit) {
  if (table.contains(limit)) return phrase(table, key);
  if (table.contains(key))
    refuse(*table.get(key), in_quotes(key) + " is for an " + in_quotes(limit) + ", which is missing.");
  return "";
}

void expect_share(const toml::table& table, std::string_view key, const std::optional<double>& share,
                  const Criterion& c) {
  if (share && !(c.at_least && *share > 0 && *share <= 1))
    refuse(table, in_quotes(key) + " must be between 0 and 1, beside an 'at_least'.");
}

Criterion criterion(const toml::table& table, Occasion occasion, const std::vector<CameraPlace>& places) {
  using enum CriterionId;
  expect_only(table,
              {"criterion", "name", "kept", "above", "below", "measured", "at_least", "at_most", "share_of_best",
               "share_of_asked", "unit", "seen_from", "why", "source", "cue", "short_cue", "praise", "required"});
  const CriterionId id = criterion_id(table, occasion);
  const LimitUnit& unit = limit_unit(table, id);
  Criterion c{.id = id,
              .name = required<std::string>(table, "name"),
              .at_least = limit(table, "at_least", unit),
              .at_most = limit(table, "at_most", unit),
              .share_of_best = optional_number(table, "share_of_best"),
              .share_of_asked = optional_number(table, "share_of_asked"),
              .unit = std::string(unit.of_measurement),
              .seen_from = seen_from(table, places),
              .why = required<std::string>(table, "why"),
              .source = required<std::string>(table, "source"),
              .cue = required<std::string>(table, "cue"),
              .praise = required<std::string>(table, "praise"),
              .short_cue = required<std::string>(table, "short_cue"),
              .required = !table.contains("required") || required<bool>(table, "required"),
              .above = fault(table, "above", "at_most"),
              .below = fault(table, "below", "at_least"),
              .kept = occasion == Occasion::set_up ? required<std::string>(table, "kept") : "",
              .measured = table.contains("measured") ? phrase(table, "measured") : "{}"};
  if (!c.at_least && !c.at_most) refuse(table, "'at_least' or 'at_most' is missing.");
  if (c.at_least && c.at_most && *c.at_least >= *c.at_most) refuse(table, "'at_least' must be below 'at_most'.");
  for (const std::string_view key : {"required", "kept", "measured"})
    if (table.contains(key) && occasion != Occasion::set_up)
      refuse(table, in_quotes(key) + " belongs to the set-up only.");
  if (c.share_of_best && id != partial_range) refuse(table, "only partial_range has a 'share_of_best'.");
  expect_share(table, "share_of_best", c.share_of_best, c);
  if (c.share_of_asked && id != no_hold && id != lowered_too_fast)
    refuse(table, "only no_hold and lowered_too_fast have a 'share_of_asked'.");
  expect_share(table, "share_of_asked", c.share_of_asked, c);
  return c;
}

/// All that can be judged on the occasion, each once.
std::vector<Criterion> criteria(const toml::table& file, Occasion occasion, const std::vector<CameraPlace>& places) {
  const std::string list = occasion == Occasion::set_up ? "set_up" : "repetition";
  std::vector<Criterion> all;
  for_each(file, list, [&](const toml::table& table) {
    Criterion c = criterion(table, occasion, places);
    if (is_among(all, c.id))
      refuse(table, "there is another [[" + list + "]] of " + in_quotes(word_of(c.id)) + " before.");
    all.push_back(std::move(c));
  });
  for (const CatalogueEntry& entry : kCatalogue)
    if (entry.is_of(occasion) && !is_among(all, entry.id))
      refuse(*file.get(list), "there is no [[" + list + "]] of " + in_quotes(entry.word) + ".");
  return all;
}

std::vector<CriterionId> clean_needs(const toml::table& file) {
  const toml::array* listed = file["clean_needs"].as_array();
  if (listed == nullptr) refuse(file, "'clean_needs' must list criteria of a repetition.");
  std::vector<CriterionId> needs;
  for (const toml::node& node : *listed) {
    const auto id = criterion_of(node.value<std::string>().value_or(""));
    if (!id || !entry_of(*id).is_of(Occasion::repetition))
      refuse(node, "'clean_needs' names a criterion that no [[repetition]] has.");
    needs.push_back(*id);
  }
  return needs;
}

}  // namespace

const Criterion& criterion_in(const std::vector<Criterion>& criteria, CriterionId id) {
  const auto found = std::ranges::find(criteria, id, &Criterion::id);
  if (found == criteria.end()) throw UserError("The exercise has no criterion " + in_quotes(word_of(id)) + " there.");
  return *found;
}

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
  exercise.set_up = criteria(file, Occasion::set_up, places);
  exercise.repetition = criteria(file, Occasion::repetition, places);
  exercise.clean_needs = clean_needs(file);
  return exercise;
}

Exercise load_exercise(const std::filesystem::path& toml_file) { return parse_exercise(read_toml::text_of(toml_file)); }

}  // namespace clamshell
