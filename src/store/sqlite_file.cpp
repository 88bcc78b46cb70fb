// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "store/migrate.h"
#include "store/store_error.h"

namespace clamshell {

bool has_write_ahead_log(const std::filesystem::path& file) {
  std::error_code missing;
  std::filesystem::path log = std::filesystem::canonical(file, missing);  // SQLite follows links before it names it
  if (missing) return false;
  log += "-wal";
  const auto size = std::filesystem::file_size(log, missing);
  return !missing && size > 0;
}

void refuse_unless_fit(soci::session& sql) {
  std::string fault;
  sql << "PRAGMA quick_check(1)", soci::into(fault);
  if (fault != "ok")
    throw UnfitDatabase(fmt::format("is damaged ({}); restore a copy of it or choose another file", fault));
  version_of(sql);
}

namespace {

constexpr std::chrono::seconds kPatience{10};  ///< with others who write
/// Bytes. A larger file would take minutes; its damage shows when what is damaged is read.
constexpr std::uintmax_t kLookedThrough = 256 << 20;

void refuse_foreign(soci::session& sql) { version_of(sql); }

[[noreturn]] void cannot_make(const std::filesystem::path& path) {
  throw StoreError(fmt::format("\"{}\" can't be made: {}. Choose another file.", path.string(),
                               std::generic_category().message(errno)));
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (std::filesystem::exists(folder, ignored)) return;
  make_folder(folder.parent_path());
  if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) cannot_make(folder);
}

/// An existing file is not even opened: closing it would drop the locks that this process holds on it.
void make_file(const std::filesystem::path& file) {
  make_folder(file.parent_path());
  const int made = open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (made >= 0)
    close(made);
  else if (errno != EEXIST)
    cannot_make(file);
}

void connect(soci::session& sql, const std::filesystem::path& file, const char* access) {
  sql.open(soci::sqlite3, fmt::format("dbname=\"{}\" timeout={} {}", file.string(), kPatience.count(), access));
  sql << "PRAGMA synchronous = FULL";
  sql << "PRAGMA foreign_keys = ON";
}

/// Connects only if the file is fit.
void connect_if_fit(soci::session& sql, const std::filesystem::path& file) {
  std::error_code no_file;  // a folder has no size: connecting to it will tell
  const auto look = std::filesystem::file_size(file, no_file) <= kLookedThrough ? refuse_unless_fit : refuse_foreign;
  const bool has_log = has_write_ahead_log(file);
  if (has_log) {
    soci::session reader;
    connect(reader, file, "readonly=true");
    look(reader);
  }
  connect(sql, file, "");
  if (!has_log) look(sql);
}

/// What this process keeps as long as it has the file open; empty: it has not.
std::weak_ptr<const void>& openers_of(const std::filesystem::path& file) {
  static std::map<std::pair<dev_t, ino_t>, std::weak_ptr<const void>> openers;
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) cannot_make(file);
  return openers[{status.st_dev, status.st_ino}];
}

/// A write-ahead log needs one flush to the disk a transaction. SQLite itself does not wait here while others write.
void keep_write_ahead_log(soci::session& sql) {
  using Clock = std::chrono::steady_clock;
  const auto give_up = Clock::now() + kPatience;
  for (;;) try {
      std::string mode;
      sql << "PRAGMA journal_mode = WAL", soci::into(mode);
      return;
    } catch (const soci::sqlite3_soci_error& error) {
      if (error.result() != SQLITE_BUSY || Clock::now() > give_up) throw;
      usleep(10'000);
    }
}

std::filesystem::path file_of(const std::string& name) {
  constexpr std::string_view kScheme = "sqlite://";
  const std::string path = name.starts_with(kScheme) ? name.substr(kScheme.size()) : name;
  if (path.empty() || path.ends_with('/') || path.find('"') != std::string::npos)
    throw StoreError(fmt::format("\"{}\" is no name for a database file: choose one without quotation marks.", name));
  return std::filesystem::absolute(path);
}

}  // namespace

SqliteFile::SqliteFile(const std::string& name) : file_(file_of(name)) {}

bool SqliteFile::exists() const {
  std::error_code unreachable;
  return std::filesystem::exists(file_, unreachable);
}

std::optional<std::string> SqliteFile::exposure() const {
  struct stat status {};
  if (stat(file_.c_str(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) == 0) return std::nullopt;
  return fmt::format(
      "\"{0}\" may be used by other users of this machine, too: keep it to yourself with \"chmod 600 {0}\".", name());
}

void SqliteFile::remove() const {
  for (const char* part : {"", "-wal", "-shm"}) {
    std::error_code missing;
    std::filesystem::remove(file_.string() + part, missing);
  }
}

void SqliteFile::open(soci::session& sql) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  make_file(file_);
  std::weak_ptr<const void>& openers = openers_of(file_);
  known_sound_ = openers.lock();
  if (known_sound_) {
    connect(sql, file_, "");
  } else {
    connect_if_fit(sql, file_);
    openers = known_sound_ = std::make_shared<char>();
  }
  keep_write_ahead_log(sql);
}

void SqliteMemory::open(soci::session& sql) { connect(sql, ":memory:", ""); }

void SqliteFile::begin_write(soci::session& sql) const {
  sql << "BEGIN IMMEDIATE";  // a plain BEGIN would be refused, not wait, where it reads before it writes
}

void SqliteFile::begin_read(soci::session& sql) const { sql.begin(); }

std::string SqliteFile::explain(const soci::soci_error& error) const {
  const auto* const told = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  const std::string reason = error.get_error_message();
  switch (told ? told->result() & 0xff : SQLITE_ERROR) {
    case SQLITE_NOTADB:
      return fmt::format("\"{}\" is no database and was left as it is; choose another file.", name());
    case SQLITE_CORRUPT:
      return fmt::format("\"{}\" is damaged; restore a copy of it or choose another file.", name());
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return fmt::format("\"{}\" can't be written ({}): make room on its disk. What was kept before is safe.", name(),
                         reason);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return fmt::format("\"{}\" can't be written: allow yourself to write it and its folder, or choose another file.",
                         name());
    case SQLITE_CANTOPEN:
      return fmt::format(
          "\"{}\" can't be opened: allow yourself to read and write it and its folder, or choose another file.",
          name());
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fmt::format(
          "\"{}\" is in use by another program that does not let go of it; close that one and try again.", name());
    default:
      return fmt::format("\"{}\" can't be used ({}); restore a copy of it or choose another file.", name(), reason);
  }
}

}  // namespace clamshell
