// SPDX-License-Identifier: Apache-2.0
/// A connection to the database: a file of SQLite's, or PostgreSQL.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace soci {
class session;
}

namespace clamshell {

/// What becomes of a database that does not exist.
enum class Missing { made, refused };

/// For one thread at a time. Several, also of several processes, may be connected to one database.
class Database {
 public:
  /// name: a file, or "sqlite:///path", or "postgresql://user:password@host:port/name". Brings an older one up to date.
  /// Throws StoreError where it can't be used, is damaged, another program's or a newer one of this program, and leaves
  /// it untouched then.
  explicit Database(const std::string& name, Missing missing = Missing::made);
  /// An empty one in memory, which goes with it.
  Database();
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Whether there is such a file; a server tells only when it is asked.
  static bool exists(const std::string& name);
  /// A sentence for the user where others than the file's owner may read or change it.
  static std::optional<std::string> exposure(const std::string& name);
  /// Of a file that nobody has open; databases of a server stay.
  static void remove(const std::string& name);

  /// As it may be shown: without a password.
  std::string name() const;

  /// All of the work or nothing of it, durable when it returns; meanwhile nobody else writes. SOCI's errors become
  /// StoreErrors.
  void write(const std::function<void(soci::session&)>& work);
  /// The same, of one session's rows alone: on a server, those who write to other sessions meanwhile are not waited
  /// for.
  void write_session(const std::string& session, const std::function<void(soci::session&)>& work);
  /// All as it was at one moment.
  void read(const std::function<void(soci::session&)>& work);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
