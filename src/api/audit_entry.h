// SPDX-License-Identifier: Apache-2.0
/// What the audit says of a call.
#pragma once

#include <string>
#include <string_view>

#include "api/route.h"

namespace clamshell {

inline AuditEntry audit_entry(const Call& call, std::string_view action, std::string what) {
  return {.time = call.now,
          .actor = call.visitor.id,
          .actor_name = call.visitor.name,
          .person = call.person.id,
          .person_name = call.person.name,
          .action = std::string(action),
          .what = std::move(what)};
}

}  // namespace clamshell
