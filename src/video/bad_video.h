// SPDX-License-Identifier: Apache-2.0
/// A video can't be read; what() is one sentence for the user: what was wrong, with which file, what to do.
#pragma once

#include "base/user_error.h"

namespace clamshell {

struct BadVideo : UserError {
  using UserError::UserError;
};

}  // namespace clamshell
