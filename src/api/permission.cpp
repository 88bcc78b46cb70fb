// SPDX-License-Identifier: Apache-2.0
#include "api/permission.h"

namespace clamshell {

bool may(const Person& visitor, Action action, const std::string& owner) {
  const bool own = visitor.id == owner;
  const bool admin = visitor.role == Role::admin;
  const bool clinician = admin || visitor.role == Role::clinician;
  switch (action) {
    case Action::exercise:
      return own;
    case Action::see:
    case Action::tell:
      return own || clinician;
    case Action::manage:
      return own || admin;
    case Action::treat:
      return clinician;
    case Action::govern:
      break;
  }
  return admin;
}

}  // namespace clamshell
