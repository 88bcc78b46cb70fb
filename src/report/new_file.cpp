// SPDX-License-Identifier: Apache-2.0
#include "report/new_file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace clamshell {
namespace {

[[noreturn]] void fail(const std::filesystem::path& target, int error) {
  throw OutputError(
      fmt::format("\"{}\" can't be written: {}.", target.string(), std::generic_category().message(error)));
}

mode_t permissions_of_a_new_file() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

NewFile::NewFile(const std::filesystem::path& target) : target_(target) {
  std::error_code error;
  if (const auto followed = std::filesystem::weakly_canonical(target, error); !error) target_ = followed;
  const auto folder = target_.parent_path();
  if (!folder.empty() && !std::filesystem::is_directory(folder, error))
    throw OutputError(
        fmt::format("\"{}\" can't be written: there is no folder \"{}\".", target.string(), folder.string()));
  if (std::filesystem::exists(target_, error) && !std::filesystem::is_regular_file(target_, error))
    throw OutputError(fmt::format("\"{}\" can't be written: it is a folder or a device, not a file.", target.string()));

  const std::string extension = target_.extension().string();
  std::string name = (folder / fmt::format(".{}.XXXXXX{}", target_.stem().string(), extension)).string();
  const int file = mkstemps(name.data(), static_cast<int>(extension.size()));
  if (file < 0) fail(target, errno);
  temporary_ = name;
  fchmod(file, permissions_of_a_new_file());
  close(file);
}

NewFile::~NewFile() {
  std::error_code ignored;
  if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

void NewFile::keep() {
  std::error_code error;
  std::filesystem::rename(temporary_, target_, error);
  if (error) fail(target_, error.value());
  temporary_.clear();
}

void NewFile::keep(std::string_view content) {
  errno = 0;
  std::ofstream out(temporary_, std::ios::binary | std::ios::trunc);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) fail(target_, errno ? errno : EIO);
  keep();
}

}  // namespace clamshell
