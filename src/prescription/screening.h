// SPDX-License-Identifier: Apache-2.0
/// What the person answered to the questions before the first session.
#pragma once

#include <map>
#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

struct Screening {
  Timestamp time;
  std::map<std::string, bool> answers;  ///< Question::id -> yes
};

}  // namespace clamshell
