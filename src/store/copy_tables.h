// SPDX-License-Identifier: Apache-2.0
/// The records of one database into another of the same version, of whatever kinds the two are.
#pragma once

#include <soci/soci.h>

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clamshell {

/// Those that others refer to come before these; without the tables that hold no records. sqlite: a database of
/// SQLite's that is up to date.
std::vector<std::string> tables_of_records(soci::session& sqlite);

/// Calls take() for each row; holds few of them in memory. Within the caller's transaction.
void for_each_row(soci::session& from, const std::string& table, const std::function<void(const soci::row&)>& take);

/// Puts rows into a table.
class RowWriter {
 public:
  /// `to` must outlive it.
  RowWriter(soci::session& to, const std::string& table) : to_(to), table_(table) {}
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;

  /// row: of for_each_row(), for the table of the same name.
  void write(const soci::row& row);

 private:
  struct Cell {
    std::variant<std::string, double, long long> value;
    soci::indicator known{};
  };
  void prepare(const soci::row& row);

  soci::session& to_;
  std::string table_;
  std::vector<Cell> cells_;  ///< what the statement reads
  std::optional<soci::statement> insert_;
};

}  // namespace clamshell
