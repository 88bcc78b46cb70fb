// SPDX-License-Identifier: Apache-2.0
/// Things in a sentence: "a", "a and b", "a, b and c".
#pragma once

#include <string>
#include <vector>

namespace clamshell {

std::string listed(const std::vector<std::string>& items);

}  // namespace clamshell
