// SPDX-License-Identifier: Apache-2.0
#include "ordinary_user.h"

#include <fmt/format.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

#include "base/new_file.h"
#include "base/user_error.h"

namespace clamshell {
namespace {

constexpr const char* kDataHome = "/var/lib";

std::optional<uid_t> user_of_sudo() {
  const char* const given = std::getenv("SUDO_UID");
  if (!given) return std::nullopt;
  const std::string_view text = given;
  uid_t user{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), user);
  if (error != std::errc{} || end != text.data() + text.size() || user == 0) return std::nullopt;
  return user;
}

void give_nobody_a_data_folder(const passwd& nobody) {
  if (std::getenv("XDG_DATA_HOME")) return;
  setenv("XDG_DATA_HOME", kDataHome, 1);
  const std::string folder = fmt::format("{}/clamshell", kDataHome);
  if (mkdir(folder.c_str(), S_IRWXU) == 0 && chown(folder.c_str(), nobody.pw_uid, nobody.pw_gid) == 0) return;
  if (errno != EEXIST) throw UserError(fmt::format("The folder \"{}\" can't be made: {}.", folder, strerror(errno)));
}

void become(const passwd& user) {
  const bool done = initgroups(user.pw_name, user.pw_gid) == 0 &&
                    setresgid(user.pw_gid, user.pw_gid, user.pw_gid) == 0 &&
                    setresuid(user.pw_uid, user.pw_uid, user.pw_uid) == 0;
  if (!done || setuid(0) == 0)
    throw UserError(
        fmt::format("Root's rights can't be given up: {}. Run Clamshell as an ordinary user.", strerror(errno)));
}

}  // namespace

bool is_root() { return geteuid() == 0; }

std::string become_ordinary_user() {
  const auto by_sudo = user_of_sudo();
  const passwd* const user = by_sudo ? getpwuid(*by_sudo) : getpwnam("nobody");
  if (!user) throw UserError("There is no ordinary user to become instead of root; run Clamshell as one.");
  if (by_sudo) {
    setenv("HOME", user->pw_dir, 1);
    unsetenv("XDG_DATA_HOME");
  } else {
    give_nobody_a_data_folder(*user);
  }
  std::string name = user->pw_name;
  become(*user);
  return name;
}

void must_reach(const std::string& folder, bool to_write) {
  if (access(folder.c_str(), R_OK | X_OK | (to_write ? W_OK : 0)) == 0) return;
  throw UserError(fmt::format(
      "Beyond this machine Clamshell does not run as root, and another user can't {} \"{}\". Run it as the user whose "
      "folder this is, or give that user another folder.",
      to_write ? "write to" : "read", folder));
}

}  // namespace clamshell
