// SPDX-License-Identifier: Apache-2.0
/// A database in a file of SQLite's, with everything that only SQLite needs.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "store/engine.h"

namespace clamshell {

class SqliteFile : public Engine {
 public:
  /// name: a path or "sqlite:///path". Throws StoreError where that can't be the name of a file.
  explicit SqliteFile(const std::string& name);

  std::string name() const override { return file_.string(); }
  bool exists() const override;
  std::optional<std::string> exposure() const override;
  void remove() const override;
  /// Makes the file if there is none, and the folders above it, for nobody's eyes but the owner's. What can't be used
  /// stays as it is byte for byte. A file of up to 256 MB is looked through, unless this process has it open already.
  void open(soci::session& sql) override;
  void begin_write(soci::session& sql) const override;
  void begin_read(soci::session& sql) const override;
  std::string explain(const soci::soci_error& error) const override;

 private:
  std::filesystem::path file_;
  std::shared_ptr<const void> known_sound_;  ///< shared by all who have the file open
};

/// In memory, as long as the connection lasts.
class SqliteMemory : public SqliteFile {
 public:
  SqliteMemory() : SqliteFile("memory") {}

  std::string name() const override { return "memory"; }
  void open(soci::session& sql) override;
};

/// What a writer that was killed, or is at work, left beside the file; whoever opens the file to write works it in.
bool has_write_ahead_log(const std::filesystem::path& file);

/// Looks through all of it. Throws UnfitDatabase where it is damaged, another program's or a newer one of this program.
void refuse_unless_fit(soci::session& sql);

}  // namespace clamshell
