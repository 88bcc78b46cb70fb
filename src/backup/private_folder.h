// SPDX-License-Identifier: Apache-2.0
/// A folder that nobody else sees into and that goes with this object, with all that is in it; where the program is
/// killed, with the next one of the same name.
#pragma once

#include <filesystem>

namespace clamshell {

class PrivateFolder {
 public:
  /// beside: what its name begins with, an absolute path. Throws StoreError where it can't be made.
  explicit PrivateFolder(const std::filesystem::path& beside);
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  /// Whoever can lock the folder too knows that it belongs to nobody any more. In a browser there is nobody else.
  [[maybe_unused]] int lock_{-1};
};

}  // namespace clamshell
