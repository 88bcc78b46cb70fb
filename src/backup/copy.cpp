// SPDX-License-Identifier: Apache-2.0
#include "backup/copy.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "backup/copy_tables.h"
#include "backup/private_folder.h"
#include "store/migrate.h"
#include "store/sqlite_file.h"

namespace clamshell {
namespace {

std::string system_reason(int error) { return std::generic_category().message(error); }

/// What goes wrong with the copy becomes a StoreError about `file`.
template <class Work>
void explained(const SqliteFile& file, Work work) {
  try {
    work();
  } catch (const soci::soci_error& error) {
    throw StoreError(file.explain(error));
  } catch (const UnfitDatabase& unfit) {
    throw StoreError(fmt::format("\"{}\" {}. It was left as it is.", file.name(), unfit.what()));
  }
}

/// A file in a private folder goes with it where something fails: it needs neither journal nor flushes.
void connect_unjournaled(soci::session& sql, const std::filesystem::path& file) {
  sql.open(soci::sqlite3, fmt::format("dbname=\"{}\"", file.string()));
  sql << "PRAGMA journal_mode = OFF";
  sql << "PRAGMA synchronous = OFF";
}

void update(soci::session& sql) {
  soci::transaction all(sql);
  migrate(sql);
  all.commit();
}

void flush(const std::filesystem::path& path) {
  const int opened = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool flushed = opened >= 0 && fsync(opened) == 0;
  const int error = errno;
  if (opened >= 0) close(opened);
  if (!flushed)
    throw StoreError(
        fmt::format("\"{}\" can't be written ({}): make room on its disk.", path.string(), system_reason(error)));
}

void refuse_existing(const std::filesystem::path& file) {
  if (std::filesystem::symlink_status(file).type() != std::filesystem::file_type::not_found)
    throw StoreError(fmt::format("\"{}\" exists already and was left as it is; choose another name.", file.string()));
}

void give_name(const std::filesystem::path& whole, const std::filesystem::path& file) {
#ifdef RENAME_NOREPLACE
  if (renameat2(AT_FDCWD, whole.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) == 0) return;
#endif
  refuse_existing(file);
  if (rename(whole.c_str(), file.c_str()) != 0)  // not every system has the former
    throw StoreError(
        fmt::format("\"{}\" can't be made ({}): choose another file.", file.string(), system_reason(errno)));
}

std::set<std::string> definitions(soci::session& sqlite) {
  std::string definition;
  soci::statement query =
      (sqlite.prepare << "SELECT sql FROM sqlite_master WHERE type = 'table'", soci::into(definition));
  std::set<std::string> all;
  for (query.execute(); query.fetch();) all.insert(definition);
  return all;
}

/// Connects to a copy of the file, brought up to date. Throws UnfitDatabase where it is none that can be used.
void connect_to_copy(soci::session& sql, const SqliteFile& file, const std::filesystem::path& copy) {
  std::error_code error;
  if (!std::filesystem::copy_file(file.name(), copy, error))
    throw StoreError(
        fmt::format("\"{}\" can't be read into \"{}\" ({}): allow yourself to read the one and make room"
                    " in the other.",
                    file.name(), copy.parent_path().string(), error.message()));
  if (has_write_ahead_log(file.name()))
    throw UnfitDatabase(
        "is in use, or was when its program was ended; make a copy of it with \"clamshell backup\" and restore that");
  connect_unjournaled(sql, copy);
  refuse_unless_fit(sql);
  if (version_of(sql) == 0) throw UnfitDatabase("is empty; choose another file");
  update(sql);
  soci::session fresh(soci::sqlite3, "dbname=:memory:");
  update(fresh);
  if (definitions(sql) != definitions(fresh))
    throw UnfitDatabase("has not the tables of this program; restore another copy");
  std::string table;
  sql << "PRAGMA foreign_key_check", soci::into(table);
  if (sql.got_data())
    throw UnfitDatabase(fmt::format("is damaged (some of its {} belong to nothing); restore another copy", table));
}

/// Whether somebody is as the first person is at first.
bool is_untouched(const soci::row& person) {
  constexpr std::array<std::string_view, 6> kKnownAtFirst{"id", "list_index", "name", "role", "since_ms", "name_plain"};
  for (std::size_t column = 0; column < person.size(); ++column)
    if (person.get_indicator(column) == soci::i_ok &&
        std::ranges::find(kKnownAtFirst, person.get_properties(column).get_name()) == kKnownAtFirst.end())
      return false;
  return person.get<std::string>("name") == "Me";
}

bool is_empty(soci::session& sql, const std::vector<std::string>& tables) {
  for (const std::string& table : tables) {
    int rows{};
    sql << fmt::format("SELECT COUNT(*) FROM (SELECT 1 FROM {} LIMIT 2) AS first_rows", table), soci::into(rows);
    if (rows > (table == "people" ? 1 : 0)) return false;
  }
  bool untouched = true;
  for_each_row(sql, "people", [&](const soci::row& person) { untouched = untouched && is_untouched(person); });
  return untouched;
}

/// What is restored, once it is known to be fit.
class Copy {
 public:
  explicit Copy(const std::filesystem::path& file) {
    const SqliteFile named(file.string());
    explained(named, [&] { connect_to_copy(sql_, named, folder_.path() / "copy"); });
  }

  void fill(Database& database) {
    database.write([&](soci::session& to) {
      const std::vector<std::string> tables = tables_of_records(sql_);
      if (!is_empty(to, tables))
        throw StoreError(
            fmt::format("\"{}\" is not empty and was left as it is; restore into a new database.", database.name()));
      to << "DELETE FROM people";
      for (const std::string& table : tables) {
        RowWriter writer(to, table);
        for_each_row(sql_, table, [&](const soci::row& row) { writer.write(row); });
        writer.flush();
      }
    });
  }

 private:
  PrivateFolder folder_{std::filesystem::temp_directory_path() / "clamshell_restore"};
  soci::session sql_;
};

}  // namespace

void back_up(Database& database, const std::filesystem::path& file) {
  const SqliteFile named(file.string());
  refuse_existing(named.name());
  const PrivateFolder folder(named.name());
  const std::filesystem::path whole = folder.path() / "whole";
  explained(named, [&] {
    soci::session copy;
    connect_unjournaled(copy, whole);
    update(copy);
    copy.begin();
    copy << "DELETE FROM people";
    database.read([&](soci::session& from) {
      for (const std::string& table : tables_of_records(copy)) {
        RowWriter writer(copy, table);
        for_each_row(from, table, [&](const soci::row& row) { explained(named, [&] { writer.write(row); }); });
        explained(named, [&] { writer.flush(); });
      }
    });
    copy.commit();
  });
  std::error_code ignored;  // by file systems that know no owners
  std::filesystem::permissions(whole, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                               ignored);
  flush(whole);
  give_name(whole, named.name());
  flush(std::filesystem::path(named.name()).parent_path());
}

void restore(const std::filesystem::path& file, Database& database) { Copy(file).fill(database); }

std::string restore(const std::filesystem::path& file, const std::string& name) {
  Copy copy(file);
  const bool is_there = Database::exists(name);
  try {
    Database database(name);
    copy.fill(database);
    return database.name();
  } catch (const std::exception&) {
    if (!is_there) Database::remove(name);
    throw;
  }
}

}  // namespace clamshell
