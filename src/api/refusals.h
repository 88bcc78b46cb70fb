// SPDX-License-Identifier: Apache-2.0
/// Refusals because of what is in the database: 409 with a stable word.
#pragma once

#include "http/message.h"

namespace clamshell {

inline Response refuse_name() {
  return refuse(Status::conflict, "name_taken", "Somebody else has this name; choose another.");
}

inline Response refuse_last_admin() {
  return refuse(Status::conflict, "last_admin", "This is the only admin: make somebody else an admin first.");
}

}  // namespace clamshell
