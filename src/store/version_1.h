// SPDX-License-Identifier: Apache-2.0
/// For tests: a database as version 1 left it, with the sessions of version_1.sql.
#pragma once

#include <soci/soci.h>

#include <fstream>
#include <sstream>
#include <string>

namespace clamshell {

inline void make_version_1(soci::session& sql) {
  std::ostringstream script;
  script << std::ifstream(CLAMSHELL_SOURCE_DIR "/src/store/version_1.sql").rdbuf();
  const std::string statements = script.str();
  for (std::size_t from = 0, to{}; (to = statements.find(";\n", from)) != std::string::npos; from = to + 2)
    sql << statements.substr(from, to - from);
}

}  // namespace clamshell
