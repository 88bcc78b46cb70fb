// SPDX-License-Identifier: Apache-2.0
/// A file that appears whole or not at all: made under a temporary name in the same folder, then renamed.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string_view>

namespace clamshell {

/// The file can't be written; what() is one sentence for the user.
struct OutputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class NewFile {
 public:
  /// Makes the temporary file, so that a missing folder or right shows at once. A link is followed, not replaced.
  /// Throws OutputError.
  explicit NewFile(const std::filesystem::path& target);
  /// Removes the temporary file, unless it was kept.
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  /// Where to write; it has the extension of the target.
  const std::filesystem::path& temporary() const { return temporary_; }

  /// Gives the temporary file the name of the target. Throws OutputError.
  void keep();

  /// Writes the whole content and keeps it. Throws OutputError.
  void keep(std::string_view content);

 private:
  std::filesystem::path target_, temporary_;
};

}  // namespace clamshell
