// SPDX-License-Identifier: Apache-2.0
// Folders are in the memory of one page, which nobody else sees into.
#include "backup/private_folder.h"

#include <system_error>

namespace clamshell {

PrivateFolder::PrivateFolder(const std::filesystem::path& beside) : path_(beside.string() + ".clamshell") {
  std::filesystem::remove_all(path_);
  std::filesystem::create_directory(path_);
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace clamshell
