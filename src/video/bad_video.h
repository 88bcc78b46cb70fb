// SPDX-License-Identifier: Apache-2.0
/// A video can't be read; what() is one sentence for the user: what was wrong, with which file, what to do.
#pragma once

#include <stdexcept>

namespace clamshell {

struct BadVideo : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace clamshell
