// SPDX-License-Identifier: Apache-2.0
/// What a user can put right. Where somebody has to tell errors apart, there is a type derived from it.
#pragma once

#include <stdexcept>

namespace clamshell {

/// what() is one sentence that says what is wrong, with what, and where it isn't obvious what to do.
struct UserError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace clamshell
