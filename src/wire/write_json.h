// SPDX-License-Identifier: Apache-2.0
/// An analysis as JSON, format "clamshell-analysis/1": every unit in its name, null where nothing is known.
#pragma once

#include <string>

#include "coach/analysis.h"

namespace clamshell {

/// UTF-8, one top-level member a line, a newline at the end. Bytes that are no UTF-8 become U+FFFD.
std::string write_json(const Analysis& analysis);

}  // namespace clamshell
