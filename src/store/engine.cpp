// SPDX-License-Identifier: Apache-2.0
#include "store/engine.h"

#include <fmt/format.h>

#include "store/postgres.h"
#include "store/sqlite_file.h"
#include "store/store_error.h"

namespace clamshell {

// Of another kind of database only the scheme is shown: the rest may contain a password.
std::unique_ptr<Engine> engine_of(const std::string& name) {
  const std::size_t end_of_scheme = name.find("://");
  const std::string scheme = end_of_scheme == std::string::npos ? "" : name.substr(0, end_of_scheme);
  if (scheme.empty() || scheme == "sqlite") return std::make_unique<SqliteFile>(name);
  if (scheme == "postgresql" || scheme == "postgres") return std::make_unique<Postgres>(name);
  throw StoreError(
      fmt::format("\"{}://\" is no kind of database that can be used: give a file, sqlite:///path or "
                  "postgresql://user:password@host:port/name.",
                  scheme));
}

}  // namespace clamshell
