// SPDX-License-Identifier: Apache-2.0
/// A file that appears whole or not at all: without a name while it is written, so that nothing stays behind of a
/// program that is killed, and nobody can put a link in its way.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/user_error.h"

namespace clamshell {

class NewFile {
 public:
  /// Makes the file, so that a missing folder or right shows at once. A link is followed, not replaced. Throws
  /// UserError.
  explicit NewFile(const std::filesystem::path& target);
  /// Drops it, unless it was kept.
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  /// Where to write, in this process.
  std::filesystem::path path() const;

  /// Gives it the name of the target. Throws UserError.
  void keep();

  /// Writes the whole content and keeps it. Throws UserError.
  void keep(std::string_view content);

 private:
  std::filesystem::path target_;
  int file_{-1};
  std::filesystem::path temporary_;  ///< its name, where it has one that is not the target's
};

}  // namespace clamshell
