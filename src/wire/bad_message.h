// SPDX-License-Identifier: Apache-2.0
/// What a page sent can't be understood.
#pragma once

#include "base/user_error.h"

namespace clamshell {

/// what() is one sentence: what is wrong with the message.
struct BadMessage : UserError {
  using UserError::UserError;
};

}  // namespace clamshell
