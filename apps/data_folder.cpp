// SPDX-License-Identifier: Apache-2.0
#include "data_folder.h"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>

#include "base/new_file.h"
#include "base/user_error.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

fs::path data_home() {
  const char* const given = std::getenv("XDG_DATA_HOME");
  if (given && fs::path(given).is_absolute()) return given;  // a relative one is invalid, as the standard says
  const char* const home = std::getenv("HOME");
  if (!home || !*home) throw UserError("There is no home folder to keep sessions in; say where with --db FILE.");
  return fs::path(home) / ".local" / "share";
}

}  // namespace

fs::path data_folder() { return data_home() / "clamshell"; }

fs::path make_data_folder() {
  fs::path folder = data_folder();
  std::error_code error;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  if (error) throw UserError(fmt::format("The folder \"{}\" can't be made: {}.", folder.string(), error.message()));
  return folder;
}

}  // namespace clamshell
