// SPDX-License-Identifier: Apache-2.0
#include "exercise/read_toml.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/read_file.h"
#include "base/user_error.h"

namespace clamshell::read_toml {

std::string text_of(const std::filesystem::path& toml_file) {
  auto text = read_file(toml_file);
  if (!text)
    throw UserError("The exercise file " + toml_file.string() + " can't be read: restore it from the project.");
  return *std::move(text);
}

toml::table parse(std::string_view text) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    throw UserError("The exercise file, line " + std::to_string(error.source().begin.line) + ": " +
                    std::string(error.description()));
  }
}

void refuse(const toml::node& where, const std::string& what) {
  throw UserError("The exercise file, line " + std::to_string(where.source().begin.line) + ": " + what);
}

std::string in_quotes(std::string_view key) {
  std::string text = "'";
  text += key;
  return text += '\'';
}

void expect_only(const toml::table& table, std::initializer_list<std::string_view> keys) {
  for (const auto& [key, node] : table) {
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
      refuse(node, in_quotes(key.str()) + " means nothing here: is it misspelt?");
  }
}

std::optional<double> optional_number(const toml::table& table, std::string_view key) {
  if (!table.contains(key)) return std::nullopt;
  const auto value = required<double>(table, key);
  if (!std::isfinite(value)) refuse(table, in_quotes(key) + " must be a finite number.");
  return value;
}

Range range(const toml::table& table, std::string_view key) {
  const toml::array* ends = table[key].as_array();
  const auto least = ends != nullptr && ends->size() == 2 ? ends->get(0)->value<double>() : std::nullopt;
  const auto most = least ? ends->get(1)->value<double>() : std::nullopt;
  if (!most || !(*least < *most))
    refuse(table, in_quotes(key) + " must be two numbers in brackets, the smaller one first.");
  return {*least, *most};
}

}  // namespace clamshell::read_toml
