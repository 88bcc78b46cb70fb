// SPDX-License-Identifier: Apache-2.0
#include "backup/private_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "store/store_error.h"

namespace clamshell {
namespace {

/// Locked until it is closed; negative: it is somebody else's, or in use.
int open_and_lock(const std::filesystem::path& folder) {
  const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  struct stat status {};
  if (opened < 0 ||
      (fstat(opened, &status) == 0 && status.st_uid == geteuid() && flock(opened, LOCK_EX | LOCK_NB) == 0))
    return opened;
  close(opened);
  return -1;
}

void remove_leftovers(const std::filesystem::path& folder, const std::string& beginning) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (!entry.path().filename().string().starts_with(beginning)) continue;
    const int lock = open_and_lock(entry.path());
    if (lock < 0) continue;
    std::filesystem::remove_all(entry.path(), ignored);
    close(lock);
  }
}

}  // namespace

PrivateFolder::PrivateFolder(const std::filesystem::path& beside) {
  const std::string beginning = beside.filename().string() + ".clamshell-";
  remove_leftovers(beside.parent_path(), beginning);
  std::string name = (beside.parent_path() / (beginning + "XXXXXX")).string();
  if (!mkdtemp(name.data()))
    throw StoreError(fmt::format("Nothing can be written to \"{}\" ({}): allow yourself to, or choose another folder.",
                                 beside.parent_path().string(), std::generic_category().message(errno)));
  path_ = name;
  lock_ = open_and_lock(path_);
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
  if (lock_ >= 0) close(lock_);
}

}  // namespace clamshell
