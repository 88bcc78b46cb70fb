// SPDX-License-Identifier: Apache-2.0
#include "prescription/missing_band.h"

#include <fmt/format.h>

#include "prescription/situation.h"

namespace clamshell {

std::string lacking(const std::optional<Band>& missing) {
  return missing ? fmt::format(", and the {} band is not among yours", missing->name) : "";
}

Reason not_owned(const Band& missing, const Rules& rules) {
  return reason(rules, "not_owned",
                fmt::format("Next would be the {} band ({}), which is not among yours", missing.name, missing.colour));
}

}  // namespace clamshell
