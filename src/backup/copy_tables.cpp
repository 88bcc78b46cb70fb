// SPDX-License-Identifier: Apache-2.0
#include "backup/copy_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace clamshell {
namespace {

using Value = std::variant<std::string, double, long long>;

/// Of a column's type, also where the row has none.
Value value_of(const soci::row& row, std::size_t column) {
  const bool known = row.get_indicator(column) == soci::i_ok;
  switch (row.get_properties(column).get_data_type()) {
    case soci::dt_string:
      return known ? row.get<std::string>(column) : std::string{};
    case soci::dt_double:
      return known ? row.get<double>(column) : 0.0;
    case soci::dt_integer:
      return known ? row.get<int>(column) : 0LL;
    case soci::dt_long_long:
      return known ? row.get<long long>(column) : 0LL;
    default:
      throw soci::soci_error(fmt::format("The column {} can't be copied.", row.get_properties(column).get_name()));
  }
}

}  // namespace

std::vector<std::string> tables_of_records(soci::session& sqlite) {
  std::string table;
  soci::statement query =
      (sqlite.prepare << "WITH RECURSIVE depth (name, level) AS ("
                         " SELECT name, 0 FROM sqlite_master WHERE type = 'table'"
                         " UNION SELECT referrer.name, level + 1"
                         " FROM depth, sqlite_master AS referrer, pragma_foreign_key_list(referrer.name) AS reference"
                         " WHERE referrer.type = 'table' AND reference.\"table\" = depth.name)"
                         " SELECT name FROM depth WHERE name NOT IN ('schema_version', 'sign_ins', 'proven_accounts')"
                         " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' GROUP BY name ORDER BY MAX(level), name",
       soci::into(table));
  std::vector<std::string> tables;
  for (query.execute(); query.fetch();) tables.push_back(table);
  return tables;
}

void for_each_row(soci::session& from, const std::string& table, const std::function<void(const soci::row&)>& take) {
  // PostgreSQL's client would take in the whole answer; SQLite steps from row to row.
  const bool by_cursor = from.get_backend_name() == "postgresql";
  const std::string all = "SELECT * FROM " + table;
  if (by_cursor) from << "DECLARE next_rows NO SCROLL CURSOR FOR " + all;
  bool more = true;
  while (more) {
    const soci::rowset<soci::row> rows = (from.prepare << (by_cursor ? "FETCH 1000 FROM next_rows" : all));
    more = false;
    for (const soci::row& row : rows) {
      take(row);
      more = by_cursor;
    }
  }
  if (by_cursor) from << "CLOSE next_rows";
}

void RowWriter::write(const soci::row& row) {
  if (columns_.empty()) {
    for (std::size_t column = 0; column < row.size(); ++column)
      columns_.push_back(row.get_properties(column).get_name());
    cells_.resize(kRows * row.size());
  }
  for (std::size_t column = 0; column < row.size(); ++column)
    cells_[filled_++] = {value_of(row, column), row.get_indicator(column)};
  if (filled_ == cells_.size()) flush();
}

void RowWriter::flush() {
  if (filled_ == 0) return;
  if (filled_ != prepared_) prepare();
  insert_->execute(true);
  filled_ = 0;
}

void RowWriter::prepare() {
  std::string values;
  insert_.emplace(to_);
  for (std::size_t cell = 0; cell < filled_; ++cell) {
    values += fmt::format("{}:v{}", cell == 0 ? "(" : cell % columns_.size() == 0 ? "), (" : ", ", cell);
    std::visit([&](auto& value) { insert_->exchange(soci::use(value, cells_[cell].known)); }, cells_[cell].value);
  }
  insert_->alloc();
  insert_->prepare(fmt::format("INSERT INTO {} ({}) VALUES {})", table_, fmt::join(columns_, ", "), values));
  insert_->define_and_bind();
  prepared_ = filled_;
}

}  // namespace clamshell
