// SPDX-License-Identifier: Apache-2.0
#include "kept.h"

#include <fmt/format.h>

#include <vector>

#include "base/read_file.h"
#include "data_folder.h"
#include "language/translate.h"
#include "terminal.h"

namespace clamshell {
namespace {

std::string names(const std::vector<Person>& people) {
  std::string list;
  for (const Person& person : people) list += (list.empty() ? "" : ", ") + person.name;
  return list;
}

}  // namespace

CLI::Validator read_from_file() {
  return {[](std::string& value) -> std::string {
            if (!value.starts_with('@')) return "";
            const std::string file = value.substr(1);
            constexpr std::size_t kMost = 64 << 10;
            const auto content = read_file(file, kMost);
            if (!content) return fmt::format("The file \"{}\" can't be read.", file);
            value = content->substr(0, content->find_first_of("\r\n"));
            return value.empty() ? fmt::format("The first line of \"{}\" is empty.", file) : "";
          },
          ""};
}

void add_database(CLI::App& subcommand, std::string& database) {
  subcommand
      .add_option("--db", database,
                  "The database: a file, or postgresql://user:password@host/name (default: a file in the "
                  "user's data folder)")
      ->type_name("FILE|URL")
      ->envname("CLAMSHELL_DB")
      ->transform(read_from_file());
}

CLI::Option* add_queue(CLI::App& subcommand, std::string& url, const std::string& about) {
  return subcommand.add_option("--queue", url, about)
      ->type_name("nats://[USER:PASSWORD@]HOST[:PORT]")
      ->envname("CLAMSHELL_QUEUE")
      ->transform(read_from_file());
}

void add_person(CLI::App& subcommand, std::optional<std::string>& person) {
  subcommand.add_option("--person", person, "Name or id of the person, if there is more than one")->type_name("NAME");
}

std::string database_name(const std::string& given) {
  std::string name = given.empty() ? (data_folder() / "clamshell.db").string() : given;
  if (const auto exposure = Database::exposure(name)) say(told(*exposure));
  return name;
}

Database open_record(const std::string& given) {
  const std::string name = database_name(given);
  if (given.empty() && !Database::exists(name)) return {};
  return Database(name, Missing::refused);
}

Person find_person(Database& database, const std::optional<std::string>& name) {
  const PeopleStore store(database);
  if (name) {
    if (const auto found = store.find(*name)) return *found;
    throw NotKept(fmt::format("Nobody is called \"{}\" here. There are: {}.", *name, names(store.people())));
  }
  const std::vector<Person> people = store.people();
  if (people.size() == 1) return people.front();
  throw NotKept(fmt::format("There are {} people here: choose one with --person NAME. There are: {}.", people.size(),
                            names(people)));
}

}  // namespace clamshell
