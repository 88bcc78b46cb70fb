// SPDX-License-Identifier: Apache-2.0
#include "prescription/missing_band.h"

#include "language/translate.h"
#include "prescription/situation.h"

namespace clamshell {

std::string lacking(const std::optional<Band>& missing) {
  return missing ? ", " + tr("and the {} band is not among yours", missing->name) : "";
}

Reason not_owned(const Band& missing, const Rules& rules) {
  return reason(rules, "not_owned",
                tr("Next would be the {} band ({}), which is not among yours", missing.name, tr(missing.colour)));
}

}  // namespace clamshell
