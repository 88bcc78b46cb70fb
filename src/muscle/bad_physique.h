// SPDX-License-Identifier: Apache-2.0
/// The description of a person is impossible; what() is one sentence for the user.
#pragma once

#include <stdexcept>

namespace clamshell {

struct BadPhysique : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace clamshell
