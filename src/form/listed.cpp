// SPDX-License-Identifier: Apache-2.0
#include "form/listed.h"

namespace clamshell {

std::string listed(const std::vector<std::string>& items) {
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) list += i + 1 == items.size() ? " and " : ", ";
    list += items[i];
  }
  return list;
}

}  // namespace clamshell
