// SPDX-License-Identifier: Apache-2.0
/// Takes a person's line off the list, because the record that it was made from changes. Within the caller's
/// transaction.
#pragma once

#include <soci/soci.h>

#include <string>

namespace clamshell {

inline void forget_line(soci::session& sql, const std::string& person) {
  sql << "DELETE FROM list_lines WHERE person_id = :person", soci::use(person);
}

inline void forget_line_of_session(soci::session& sql, const std::string& session) {
  sql << "DELETE FROM list_lines WHERE person_id = (SELECT person_id FROM sessions WHERE id = :session)",
      soci::use(session);
}

}  // namespace clamshell
