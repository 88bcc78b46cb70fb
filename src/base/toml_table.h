// SPDX-License-Identifier: Apache-2.0
/// A table of a TOML file (toml.io, 1.0), read with refusals that name the file, the line and the key.
///
/// Everything that reads throws UserError: "The file of the bands, line 12: 'strand_n' must be numbers."
#pragma once

#include <toml++/toml.h>

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clamshell {

class TomlTable {
 public:
  /// file: as the sentence of a refusal begins.
  static TomlTable parse(std::string_view text, std::string file);

  /// Names the line of the table. why: a sentence from its second word on, without its full stop.
  [[noreturn]] void refuse(std::string_view why) const;
  /// Names the line of the value, or of the table if it has none.
  [[noreturn]] void refuse_at(std::string_view key, std::string_view why) const;
  /// Refuses a key that is none of these.
  void expect_only(std::initializer_list<std::string_view> keys) const;

  /// For whoever does not know its keys beforehand.
  const toml::table& whole() const { return *table_; }

  bool has(std::string_view key) const { return table_->contains(key); }
  bool has_array(std::string_view key) const { return (*table_)[key].is_array(); }

  std::string text(std::string_view key) const;
  bool flag(std::string_view key) const;
  int integer(std::string_view key) const;
  double number(std::string_view key) const;  ///< finite
  std::optional<double> number_if_any(std::string_view key) const;
  std::vector<double> numbers(std::string_view key) const;     ///< finite; may be none
  std::vector<std::string> texts(std::string_view key) const;  ///< may be none
  TomlTable table(std::string_view key) const;
  /// At least one. path: "camera", or "programme.band" inside another table.
  std::vector<TomlTable> tables(std::string_view path) const;

 private:
  TomlTable(std::shared_ptr<const toml::table> whole, const toml::table* table, std::string file)
      : whole_(std::move(whole)), table_(table), file_(std::move(file)) {}

  [[noreturn]] void refuse(const toml::node& where, std::string_view why) const;
  template <class Value>
  Value required(std::string_view key) const;
  template <class Value>
  std::vector<Value> all(std::string_view key) const;

  std::shared_ptr<const toml::table> whole_;
  const toml::table* table_;  ///< part of it
  std::string file_;
};

}  // namespace clamshell
