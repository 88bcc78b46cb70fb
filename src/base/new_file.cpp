// SPDX-License-Identifier: Apache-2.0
#include "base/new_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <random>
#include <string>
#include <system_error>

#include "base/user_error.h"

namespace clamshell {
namespace {

[[noreturn]] void fail(const std::filesystem::path& target, int error) {
  throw UserError(fmt::format("\"{}\" can't be written: {}.", target.string(), std::generic_category().message(error)));
}

/// Beside the target, as nothing else is called.
std::string hidden_name(const std::filesystem::path& target) {
  std::random_device random;
  return (target.parent_path() / fmt::format(".clamshell-{:08x}{:08x}", random(), random())).string();
}

constexpr mode_t kPermissions = 0666;  ///< short of the umask

}  // namespace

NewFile::NewFile(const std::filesystem::path& target) : target_(target) {
  std::error_code error;
  if (const auto followed = std::filesystem::weakly_canonical(target, error); !error) target_ = followed;
  const auto folder = target_.parent_path();
  if (!folder.empty() && !std::filesystem::is_directory(folder, error))
    throw UserError(
        fmt::format("\"{}\" can't be written: there is no folder \"{}\".", target.string(), folder.string()));
  if (std::filesystem::exists(target_, error) && !std::filesystem::is_regular_file(target_, error))
    throw UserError(fmt::format("\"{}\" can't be written: it is a folder or a device, not a file.", target.string()));

  file_ = open((folder.empty() ? "." : folder).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kPermissions);
  if (file_ >= 0) return;
  const std::string name = hidden_name(target_);  // not every file system has files without names
  file_ = open(name.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, kPermissions);
  if (file_ < 0) fail(target, errno);
  temporary_ = name;
}

NewFile::~NewFile() {
  close(file_);
  std::error_code ignored;
  if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

std::filesystem::path NewFile::path() const { return fmt::format("/proc/self/fd/{}", file_); }

void NewFile::keep() {
  if (temporary_.empty()) {
    const std::string name = hidden_name(target_);
    if (linkat(AT_FDCWD, path().c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) fail(target_, errno);
    temporary_ = name;
  }
  std::error_code error;
  std::filesystem::rename(temporary_, target_, error);
  if (error) fail(target_, error.value());
  temporary_.clear();
}

void NewFile::keep(std::string_view content) {
  errno = 0;
  std::ofstream out(path(), std::ios::binary | std::ios::trunc);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) fail(target_, errno ? errno : EIO);
  keep();
}

}  // namespace clamshell
