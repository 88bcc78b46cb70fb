// SPDX-License-Identifier: Apache-2.0
/// Reads the exercise's file, and refuses what it must not say, in a sentence that names the line.
///
/// Everything here throws UserError.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "exercise/exercise.h"

namespace clamshell::read_toml {

std::string text_of(const std::filesystem::path& toml_file);
toml::table parse(std::string_view text);

[[noreturn]] void refuse(const toml::node& where, const std::string& what);
std::string in_quotes(std::string_view key);

void expect_only(const toml::table& table, std::initializer_list<std::string_view> keys);

template <class Value>
Value required(const toml::table& table, std::string_view key) {
  const auto value = table[key].value<Value>();
  if (!value) refuse(table, in_quotes(key) + " is missing or of the wrong kind.");
  return *value;
}

/// Finite.
std::optional<double> optional_number(const toml::table& table, std::string_view key);

Range range(const toml::table& table, std::string_view key);

/// Calls `read` with each table of an array of tables; path: "camera", or "programme.band" inside another table.
template <class Read>
void for_each(const toml::table& file, const std::string& path, Read read) {
  const auto found = file.at_path(path);
  const toml::array* tables = found.as_array();
  if (tables == nullptr || tables->empty()) refuse(file, "there is no [[" + path + "]].");
  for (const toml::node& node : *tables) {
    const toml::table* table = node.as_table();
    if (table == nullptr) refuse(node, "each [[" + path + "]] must be a table.");
    read(*table);
  }
}

}  // namespace clamshell::read_toml
