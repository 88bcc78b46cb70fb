// SPDX-License-Identifier: Apache-2.0
/// How it is said that the next step would need a band that the person does not own.
#pragma once

#include <optional>
#include <string>

#include "prescription/prescription.h"
#include "prescription/rules.h"

namespace clamshell {

/// ", and the light band is not among yours"; nothing: empty.
std::string lacking(const std::optional<Band>& missing);

Reason not_owned(const Band& missing, const Rules& rules);

}  // namespace clamshell
