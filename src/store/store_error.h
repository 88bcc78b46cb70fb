// SPDX-License-Identifier: Apache-2.0
/// Why something could not be stored or read.
#pragma once

#include "base/user_error.h"

namespace clamshell {

/// what() is a sentence for the user: which database, what is wrong with it or with what it was given, what to do.
struct StoreError : UserError {
  using UserError::UserError;
};

/// There is no such person, session or set; what() says which.
struct NotKept : StoreError {
  using StoreError::StoreError;
};

/// Somebody leads the session by now who was not yet there when this one began to.
struct LedElsewhere : StoreError {
  LedElsewhere() : StoreError("The session was continued in another window.") {}
};

}  // namespace clamshell
