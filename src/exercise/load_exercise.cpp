// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/user_error.h"
#include "exercise/exercise.h"
#include "exercise/exercise_file.h"

namespace clamshell {
namespace {

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

CameraPlace camera_place(const TomlTable& table) {
  table.expect_only({"place", "azimuth", "elevation", "move"});
  return {.name = table.text("place"),
          .azimuth = range_in(table, "azimuth"),
          .elevation = range_in(table, "elevation"),
          .move = table.has("move") ? table.text("move") : ""};
}

std::vector<std::string> seen_from(const TomlTable& table, const std::vector<CameraPlace>& places) {
  if (!table.has("seen_from")) return {};
  std::vector<std::string> names;
  if (table.has_array("seen_from")) names = table.texts("seen_from");
  if (names.empty()) table.refuse("'seen_from' must list places of the camera");
  for (const std::string& name : names)
    if (std::ranges::find(places, name, &CameraPlace::name) == places.end())
      table.refuse_at("seen_from", "'seen_from' names a place that no [[camera]] has");
  return names;
}

CriterionId criterion_id(const TomlTable& table, Occasion occasion) {
  const auto word = table.text("criterion");
  const auto id = criterion_of(word);
  if (id && entry_of(*id).is_of(occasion)) return *id;
  std::string words;
  for (const CatalogueEntry& entry : kCatalogue)
    if (entry.is_of(occasion)) words.append(words.empty() ? "" : ", ").append(entry.word);
  table.refuse(fmt::format("nothing measures '{}' here; there are {}", word, words));
}

const LimitUnit& limit_unit(const TomlTable& table, CriterionId id) {
  const auto name = table.text("unit");
  std::string names;
  for (const LimitUnit& unit : kLimitUnits) {
    if (unit.of_measurement != entry_of(id).unit) continue;
    if (unit.name == name) return unit;
    names.append(names.empty() ? "" : " or ").append(unit.name);
  }
  table.refuse(fmt::format("'unit' of {} must be {}", word_of(id), names));
}

std::optional<double> limit(const TomlTable& table, std::string_view key, const LimitUnit& unit) {
  const auto number = table.number_if_any(key);
  return number ? std::optional(unit.size * *number) : std::nullopt;
}

std::string phrase(const TomlTable& table, std::string_view key) {
  auto text = table.text(key);
  const auto place = text.find_first_of("{}");
  if (place == std::string::npos || text.substr(place, 2) != "{}" ||
      text.find_first_of("{}", place + 2) != std::string::npos)
    table.refuse_at(key, fmt::format("'{}' must have {{}} once, where the amount is to stand", key));
  return text;
}

/// What is said where the limit is passed; there is a limit exactly where there is a phrase for it.
std::string fault(const TomlTable& table, std::string_view key, std::string_view limit) {
  if (table.has(limit)) return phrase(table, key);
  if (table.has(key)) table.refuse_at(key, fmt::format("'{}' is for an '{}', which is missing", key, limit));
  return "";
}

void expect_share(const TomlTable& table, std::string_view key, const std::optional<double>& share,
                  const Criterion& c) {
  if (share && !(c.at_least && *share > 0 && *share <= 1))
    table.refuse(fmt::format("'{}' must be between 0 and 1, beside an 'at_least'", key));
}

Criterion criterion(const TomlTable& table, Occasion occasion, const std::vector<CameraPlace>& places) {
  using enum CriterionId;
  table.expect_only({"criterion", "name", "kept", "above", "below", "measured", "at_least", "at_most", "share_of_best",
                     "share_of_asked", "unit", "seen_from", "why", "source", "cue", "short_cue", "praise", "required"});
  const CriterionId id = criterion_id(table, occasion);
  const LimitUnit& unit = limit_unit(table, id);
  Criterion c{.id = id,
              .name = table.text("name"),
              .at_least = limit(table, "at_least", unit),
              .at_most = limit(table, "at_most", unit),
              .share_of_best = table.number_if_any("share_of_best"),
              .share_of_asked = table.number_if_any("share_of_asked"),
              .unit = std::string(unit.of_measurement),
              .seen_from = seen_from(table, places),
              .why = table.text("why"),
              .source = table.text("source"),
              .cue = table.text("cue"),
              .praise = table.text("praise"),
              .short_cue = table.text("short_cue"),
              .required = !table.has("required") || table.flag("required"),
              .above = fault(table, "above", "at_most"),
              .below = fault(table, "below", "at_least"),
              .kept = occasion == Occasion::set_up ? table.text("kept") : "",
              .measured = table.has("measured") ? phrase(table, "measured") : "{}"};
  if (!c.at_least && !c.at_most) table.refuse("'at_least' or 'at_most' is missing");
  if (c.at_least && c.at_most && *c.at_least >= *c.at_most) table.refuse("'at_least' must be below 'at_most'");
  for (const std::string_view key : {"required", "kept", "measured"})
    if (table.has(key) && occasion != Occasion::set_up)
      table.refuse(fmt::format("'{}' belongs to the set-up only", key));
  if (c.share_of_best && id != partial_range) table.refuse("only partial_range has a 'share_of_best'");
  expect_share(table, "share_of_best", c.share_of_best, c);
  if (c.share_of_asked && id != no_hold && id != lowered_too_fast)
    table.refuse("only no_hold and lowered_too_fast have a 'share_of_asked'");
  expect_share(table, "share_of_asked", c.share_of_asked, c);
  return c;
}

/// All that can be judged on the occasion, each once.
std::vector<Criterion> criteria(const TomlTable& file, Occasion occasion, const std::vector<CameraPlace>& places) {
  const std::string list = occasion == Occasion::set_up ? "set_up" : "repetition";
  std::vector<Criterion> all;
  for (const TomlTable& table : file.tables(list)) {
    Criterion c = criterion(table, occasion, places);
    if (is_among(all, c.id)) table.refuse(fmt::format("there is another [[{}]] of '{}' before", list, word_of(c.id)));
    all.push_back(std::move(c));
  }
  for (const CatalogueEntry& entry : kCatalogue)
    if (entry.is_of(occasion) && !is_among(all, entry.id))
      file.refuse_at(list, fmt::format("there is no [[{}]] of '{}'", list, entry.word));
  return all;
}

std::vector<CriterionId> clean_needs(const TomlTable& file) {
  if (!file.has_array("clean_needs")) file.refuse("'clean_needs' must list criteria of a repetition");
  std::vector<CriterionId> needs;
  for (const std::string& word : file.texts("clean_needs")) {
    const auto id = criterion_of(word);
    if (!id || !entry_of(*id).is_of(Occasion::repetition))
      file.refuse_at("clean_needs", "'clean_needs' names a criterion that no [[repetition]] has");
    needs.push_back(*id);
  }
  return needs;
}

}  // namespace

const Criterion& criterion_in(const std::vector<Criterion>& criteria, CriterionId id) {
  const auto found = std::ranges::find(criteria, id, &Criterion::id);
  if (found == criteria.end()) throw UserError(fmt::format("The exercise has no criterion '{}' there.", word_of(id)));
  return *found;
}

Exercise parse_exercise(std::string_view text) {
  const TomlTable file = parse_exercise_file(text);
  file.expect_only({"name", "certainty", "clean_needs", "camera", "set_up", "repetition", "programme"});
  Exercise exercise{.name = file.text("name"),
                    .certainty = file.number("certainty"),
                    .camera_places = {},
                    .set_up = {},
                    .repetition = {},
                    .clean_needs = {}};
  if (!(exercise.certainty > 0.5 && exercise.certainty < 1)) file.refuse("'certainty' must lie between 0.5 and 1");
  auto& places = exercise.camera_places;
  for (const TomlTable& table : file.tables("camera")) places.push_back(camera_place(table));
  exercise.set_up = criteria(file, Occasion::set_up, places);
  exercise.repetition = criteria(file, Occasion::repetition, places);
  exercise.clean_needs = clean_needs(file);
  return exercise;
}

Exercise load_exercise(const std::filesystem::path& toml_file) {
  return parse_exercise(text_of_exercise_file(toml_file));
}

}  // namespace clamshell
