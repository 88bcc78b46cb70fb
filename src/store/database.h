// SPDX-License-Identifier: Apache-2.0
/// A connection to the database in which everything is kept: a file of SQLite's, or PostgreSQL.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace soci {
class session;
}

namespace clamshell {

/// For one thread at a time. Several, also of several processes, may be connected to one database.
class Database {
 public:
  /// name: a file, made if there is none, or "sqlite:///path", or "postgresql://user:password@host:port/name". Brings
  /// an older one up to date. Throws StoreError where it can't be used, is damaged, another program's or a newer one of
  /// this program, and leaves it untouched then.
  explicit Database(const std::string& name);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// As it may be shown: without a password.
  std::string name() const;

  /// All of the work or nothing of it, durable when it returns; meanwhile nobody else writes. SOCI's errors become
  /// StoreErrors.
  void write(const std::function<void(soci::session&)>& work);
  /// All as it was at one moment.
  void read(const std::function<void(soci::session&)>& work);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
