// SPDX-License-Identifier: Apache-2.0
#include "form/listed.h"

#include "language/translate.h"

namespace clamshell {

std::string listed(const std::vector<std::string>& items) {
  std::string list;
  for (std::size_t i = 0; i + 1 < items.size(); ++i) list += (i > 0 ? ", " : "") + items[i];
  if (items.empty()) return list;
  return items.size() == 1 ? items.front() : tr("{} and {}", list, items.back());
}

}  // namespace clamshell
