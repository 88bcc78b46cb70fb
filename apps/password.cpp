// SPDX-License-Identifier: Apache-2.0
#include "api/password.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "base/user_error.h"
#include "clinic/second_factor_store.h"
#include "commands.h"
#include "kept.h"
#include "language/translate.h"
#include "local_clock.h"
#include "store/access_store.h"
#include "store/check_text.h"
#include "wire/sign_in_request.h"

namespace clamshell {
namespace {

/// While it lives, a terminal does not show what is typed.
class WithoutEcho {
 public:
  WithoutEcho() {
    if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    silenced_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
  }
  ~WithoutEcho() {
    if (silenced_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  WithoutEcho(const WithoutEcho&) = delete;
  WithoutEcho& operator=(const WithoutEcho&) = delete;

 private:
  termios before_{};
  bool silenced_{};
};

std::string read_line(const std::string& question) {
  fmt::print(stderr, "{}: ", question);
  std::string line;
  std::getline(std::cin, line);
  fmt::print(stderr, "\n");
  return line;
}

/// From a terminal twice, against slips; otherwise the first line of standard input.
std::string read_new_password(const Person& person) {
  std::string password;
  if (isatty(STDIN_FILENO) == 0) {
    std::getline(std::cin, password);
  } else {
    const WithoutEcho silence;
    password = read_line(tr("New password for {}", person.name));
    if (read_line(tr("The same again")) != password) throw UserError("The two passwords differ: the old one stays.");
  }
  check_text(password, 1000, "A password");  // a page can't send any bytes
  check_new_password(password);
  return password;
}

struct PasswordOptions {
  std::string database;
  std::optional<std::string> person;
  bool without_second_factor{};
};

void give_password(const PasswordOptions& options) {
  const std::string name = database_name(options.database);
  // On a server there is a database before it has tables: this is how a clinic begins, whose coaches want a password.
  Database database(name, Database::exists(name) ? Missing::made : Missing::refused);
  const Person person = find_person(database, options.person);
  const std::string sign_in = person.sign_in.value_or(person.name);
  AccessStore access(database);
  access.set_credentials(person.id, sign_in, hash_password(read_new_password(person)));
  if (options.without_second_factor) SecondFactorStore(database).remove(person.id);
  access.audit({.time = now(),
                .actor = {},
                .actor_name = {},
                .person = person.id,
                .person_name = person.name,
                .action = "changed",
                .what = options.without_second_factor ? "password, and no second factor" : "password"});
  fmt::print("{}\n", tr("{} signs in as \"{}\" with the new password.", person.name, sign_in));
}

}  // namespace

void add_password(CLI::App& app) {
  const auto options = std::make_shared<PasswordOptions>();
  CLI::App& password = *app.add_subcommand("password", "Give somebody a new password, where the old one is forgotten.");
  add_person(password, options->person);
  add_database(password, options->database);
  password.add_flag("--without-second-factor", options->without_second_factor,
                    "Also stop asking for the code of an app, where the phone is lost");
  password.footer(
      "Whoever may read the record's file may do this. The password is asked for, or read from\n"
      "standard input; all who are signed in under the name are signed out.\n"
      "\n"
      "Example:\n"
      "  clamshell password --person Anna");
  password.callback([options] { give_password(*options); });
}

}  // namespace clamshell
