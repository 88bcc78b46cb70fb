// SPDX-License-Identifier: Apache-2.0
/// What a page sent can't be understood.
#pragma once

#include <stdexcept>

namespace clamshell {

/// what() is one sentence: what is wrong with the message.
struct BadMessage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace clamshell
