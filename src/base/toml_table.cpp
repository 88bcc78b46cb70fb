// SPDX-License-Identifier: Apache-2.0
#include "base/toml_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

#include "base/user_error.h"

namespace clamshell {

TomlTable TomlTable::parse(std::string_view text, std::string file) {
  try {
    const auto whole = std::make_shared<const toml::table>(toml::parse(text));
    return {whole, whole.get(), std::move(file)};
  } catch (const toml::parse_error& error) {
    throw UserError(fmt::format("{}, line {}: {}.", file, error.source().begin.line, error.description()));
  }
}

void TomlTable::refuse(const toml::node& where, std::string_view why) const {
  throw UserError(fmt::format("{}, line {}: {}.", file_, where.source().begin.line, why));
}

void TomlTable::refuse(std::string_view why) const { refuse(*table_, why); }

void TomlTable::refuse_at(std::string_view key, std::string_view why) const {
  const toml::node* const value = table_->get(key);
  refuse(value != nullptr ? *value : *table_, why);
}

void TomlTable::expect_only(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, value] : *table_)
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
      refuse(value, fmt::format("'{}' means nothing here; it may be misspelt", key.str()));
}

template <class Value>
Value TomlTable::required(std::string_view key) const {
  auto value = (*table_)[key].template value<Value>();
  if (!value) refuse(fmt::format("'{}' is missing or of the wrong kind", key));
  return *std::move(value);
}

std::string TomlTable::text(std::string_view key) const { return required<std::string>(key); }
bool TomlTable::flag(std::string_view key) const { return required<bool>(key); }
int TomlTable::integer(std::string_view key) const { return required<int>(key); }

double TomlTable::number(std::string_view key) const {
  const auto value = required<double>(key);
  if (!std::isfinite(value)) refuse(fmt::format("'{}' must be finite", key));
  return value;
}

std::optional<double> TomlTable::number_if_any(std::string_view key) const {
  return has(key) ? std::optional(number(key)) : std::nullopt;
}

template <class Value>
std::vector<Value> TomlTable::all(std::string_view key) const {
  const toml::array* const listed = (*table_)[key].as_array();
  if (listed == nullptr) refuse(fmt::format("there is no list '{}'", key));
  std::vector<Value> values;
  for (const toml::node& node : *listed) {
    auto value = node.value<Value>();
    if constexpr (std::is_floating_point_v<Value>) {
      if (!value || !std::isfinite(*value)) refuse(node, fmt::format("'{}' must be numbers", key));
    } else if (!value) {
      refuse(node, fmt::format("'{}' must be texts", key));
    }
    values.push_back(*std::move(value));
  }
  return values;
}

std::vector<double> TomlTable::numbers(std::string_view key) const { return all<double>(key); }
std::vector<std::string> TomlTable::texts(std::string_view key) const { return all<std::string>(key); }

TomlTable TomlTable::table(std::string_view key) const {
  const toml::table* const found = (*table_)[key].as_table();
  if (found == nullptr) refuse(fmt::format("there is no [{}]", key));
  return {whole_, found, file_};
}

std::vector<TomlTable> TomlTable::tables(std::string_view path) const {
  const auto found = table_->at_path(path);
  const toml::array* const listed = found.as_array();
  if (listed == nullptr || listed->empty()) refuse(fmt::format("there is no [[{}]]", path));
  std::vector<TomlTable> tables;
  for (const toml::node& node : *listed) {
    if (!node.is_table()) refuse(node, fmt::format("each [[{}]] must be a table", path));
    tables.push_back(TomlTable(whole_, node.as_table(), file_));
  }
  return tables;
}

}  // namespace clamshell
