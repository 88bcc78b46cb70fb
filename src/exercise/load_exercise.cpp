// SPDX-License-Identifier: Apache-2.0
#include <toml++/toml.h>

#include <cmath>
#include <fstream>
#include <iterator>

#include "exercise/exercise.h"

namespace clamshell {
namespace {

[[noreturn]] void refuse(const toml::node& where, const std::string& what) {
  throw BadExercise("The exercise file, line " + std::to_string(where.source().begin.line) + ": " + what);
}

template <class Value>
Value required(const toml::table& table, std::string_view key) {
  const auto value = table[key].value<Value>();
  if (!value) refuse(table, "'" + std::string(key) + "' is missing or of the wrong kind.");
  return *value;
}

FaultSide fault_side(const toml::table& table) {
  const auto side = required<std::string>(table, "fault");
  if (side == "above") return FaultSide::above;
  if (side == "below") return FaultSide::below;
  refuse(table, "'fault' must be \"above\" or \"below\", not \"" + side + "\".");
}

Criterion criterion(const toml::table& table) {
  Criterion c{.name = required<std::string>(table, "criterion"),
              .fault = fault_side(table),
              .limit = required<double>(table, "limit"),
              .unit = required<std::string>(table, "unit"),
              .too_wide = required<double>(table, "too_wide"),
              .why = required<std::string>(table, "why"),
              .source = required<std::string>(table, "source"),
              .cue = required<std::string>(table, "cue")};
  if (c.unit != "deg" && c.unit != "m" && c.unit != "s") refuse(table, "'unit' must be deg, m or s.");
  if (!std::isfinite(c.limit)) refuse(table, "'limit' must be a finite number.");
  if (!(c.too_wide > 0)) refuse(table, "'too_wide' must be greater than zero.");
  return c;
}

}  // namespace

Exercise parse_exercise(std::string_view text) {
  toml::table file;
  try {
    file = toml::parse(text);
  } catch (const toml::parse_error& error) {
    throw BadExercise("The exercise file, line " + std::to_string(error.source().begin.line) + ": " +
                      std::string(error.description()));
  }
  Exercise exercise{
      .name = required<std::string>(file, "name"), .certainty = required<double>(file, "certainty"), .repetition = {}};
  if (exercise.certainty <= 0.5 || exercise.certainty >= 1) refuse(file, "'certainty' must lie between 0.5 and 1.");
  const toml::array* criteria = file["repetition"].as_array();
  if (criteria == nullptr) refuse(file, "there is no [[repetition]] criterion.");
  for (const toml::node& node : *criteria) {
    const toml::table* table = node.as_table();
    if (table == nullptr) refuse(node, "each [[repetition]] must be a table.");
    exercise.repetition.push_back(criterion(*table));
  }
  return exercise;
}

Exercise load_exercise(const std::filesystem::path& toml_file) {
  std::ifstream file(toml_file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file)
    throw BadExercise("The exercise file " + toml_file.string() + " can't be read: restore it from the project.");
  return parse_exercise(text);
}

}  // namespace clamshell
