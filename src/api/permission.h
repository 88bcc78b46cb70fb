// SPDX-License-Identifier: Apache-2.0
/// Who may do what with whose record.
#pragma once

#include <string>

#include "store/person.h"

namespace clamshell {

enum class Action {
  exercise,  ///< begin, lead, answer and delete sessions; make the calendar's address
  see,       ///< and export
  tell,      ///< of the body, the bands, the screening's answers
  manage,    ///< name, password, deletion
  treat,     ///< list and add people; programmes, notes
  govern,    ///< give roles; see what everybody did
};

/// owner: Person::id of whose record it is about.
bool may(const Person& visitor, Action action, const std::string& owner);

}  // namespace clamshell
