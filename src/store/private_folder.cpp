// SPDX-License-Identifier: Apache-2.0
#include "store/private_folder.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "store/store_error.h"

namespace clamshell {

PrivateFolder::PrivateFolder(const std::filesystem::path& beside) {
  std::string name = beside.string() + ".XXXXXX";
  if (!mkdtemp(name.data()))
    throw StoreError(fmt::format("Nothing can be written to \"{}\" ({}): allow yourself to, or choose another folder.",
                                 beside.parent_path().string(), std::generic_category().message(errno)));
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace clamshell
