// SPDX-License-Identifier: Apache-2.0
/// A database that is a file of SQLite's; whatever only SQLite needs to be told stands here.
#pragma once

#include <soci/soci.h>

#include <filesystem>
#include <string>

namespace clamshell {

/// name: a path or "sqlite:///path". Throws StoreError where it names another kind of database.
std::filesystem::path sqlite_file(const std::string& name);

/// Makes the file if there is none, and the folders above it, for nobody's eyes but the owner's. Throws UnfitDatabase
/// and leaves the file byte for byte as it is, where it is damaged, another program's or a newer one of this program.
void open_sqlite(soci::session& sql, const std::filesystem::path& file);

/// A sentence for the user.
std::string explain(const soci::soci_error& error, const std::filesystem::path& file);

/// All or nothing; meanwhile nobody else writes. Undone unless committed.
class WriteTransaction {
 public:
  explicit WriteTransaction(soci::session& sql);
  ~WriteTransaction();
  WriteTransaction(const WriteTransaction&) = delete;
  WriteTransaction& operator=(const WriteTransaction&) = delete;

  void commit();

 private:
  soci::session& sql_;
  bool committed_{};
};

}  // namespace clamshell
