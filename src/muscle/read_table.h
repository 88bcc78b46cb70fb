// SPDX-License-Identifier: Apache-2.0
/// A table of a TOML file, read with refusals that name the file and the line: UserError.
#pragma once

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/user_error.h"

namespace clamshell {

class ReadTable {
 public:
  /// what: the file, as the sentence of a refusal begins.
  static ReadTable parse(std::string_view text, std::string what) {
    try {
      const auto file = std::make_shared<const toml::table>(toml::parse(text));
      return {file, file.get(), std::move(what)};
    } catch (const toml::parse_error& error) {
      throw UserError(fmt::format("{}, line {}: {}.", what, error.source().begin.line, error.description()));
    }
  }

  [[noreturn]] void refuse(std::string_view why) const {
    throw UserError(fmt::format("{}, line {}: {}.", what_, table_->source().begin.line, why));
  }

  bool has(std::string_view key) const { return table_->contains(key); }
  std::string text(std::string_view key) const { return required<std::string>(key); }
  bool flag(std::string_view key) const { return required<bool>(key); }
  double number(std::string_view key) const {
    const auto value = required<double>(key);
    if (!std::isfinite(value)) refuse(fmt::format("'{}' must be finite", key));
    return value;
  }
  std::vector<double> numbers(std::string_view key) const {
    std::vector<double> values;
    for (const toml::node& node : array(key)) {
      const auto value = node.value<double>();
      if (!value || !std::isfinite(*value)) refuse(fmt::format("'{}' must be numbers", key));
      values.push_back(*value);
    }
    return values;
  }
  std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> values;
    for (const toml::node& node : array(key)) {
      auto value = node.value<std::string>();
      if (!value) refuse(fmt::format("'{}' must be texts", key));
      values.push_back(*std::move(value));
    }
    return values;
  }
  ReadTable table(std::string_view key) const {
    const toml::table* found = (*table_)[key].as_table();
    if (found == nullptr) refuse(fmt::format("there is no [{}]", key));
    return {file_, found, what_};
  }
  std::vector<ReadTable> tables(std::string_view key) const {
    std::vector<ReadTable> found;
    for (const toml::node& node : array(key)) {
      if (!node.is_table()) refuse(fmt::format("each '{}' must be a table", key));
      found.push_back(ReadTable(file_, node.as_table(), what_));
    }
    return found;
  }

 private:
  ReadTable(std::shared_ptr<const toml::table> file, const toml::table* table, std::string what)
      : file_(std::move(file)), table_(table), what_(std::move(what)) {}

  template <class Value>
  Value required(std::string_view key) const {
    auto value = (*table_)[key].template value<Value>();
    if (!value) refuse(fmt::format("'{}' is missing or of the wrong kind", key));
    return *std::move(value);
  }
  const toml::array& array(std::string_view key) const {
    const toml::array* found = (*table_)[key].as_array();
    if (found == nullptr || found->empty()) refuse(fmt::format("there is no '{}'", key));
    return *found;
  }

  std::shared_ptr<const toml::table> file_;
  const toml::table* table_;
  std::string what_;
};

}  // namespace clamshell
