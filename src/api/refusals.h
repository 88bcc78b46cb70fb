// SPDX-License-Identifier: Apache-2.0
/// What the database as it is forbids: 409 with its word.
#pragma once

#include "http/http.h"

namespace clamshell {

inline Response refuse_name() {
  return refuse(http::status::conflict, "name_taken", "Somebody else has this name; choose another.");
}

inline Response refuse_last_admin() {
  return refuse(http::status::conflict, "last_admin", "This is the only admin: make somebody else an admin first.");
}

}  // namespace clamshell
