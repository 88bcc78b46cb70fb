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

/// Puts rows into a table, many with one statement: a server is asked less often.
class RowWriter {
 public:
  /// `to` must outlive it.
  RowWriter(soci::session& to, const std::string& table) : to_(to), table_(table) {}
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;

  /// row: of for_each_row(), for the table of the same name.
  void write(const soci::row& row);
  /// To be called after the last row.
  void flush();

 private:
  struct Cell {
    std::variant<std::string, double, long long> value;
    soci::indicator known{};
  };
  static constexpr std::size_t kRows = 100;  ///< a statement; SQLite takes at most 32766 values
  void prepare();

  soci::session& to_;
  std::string table_;
  std::vector<std::string> columns_;
  std::vector<Cell> cells_;  ///< of kRows, row after row: what the statement reads
  std::size_t filled_{};     ///< cells not yet sent
  std::optional<soci::statement> insert_;
  std::size_t prepared_{};  ///< cells that it reads
};

}  // namespace clamshell
