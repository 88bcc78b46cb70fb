// SPDX-License-Identifier: Apache-2.0
/// Every repetition of a person as comma-separated values: a header line with units in the names, then one line each.
#pragma once

#include <string>

#include "record/dossier.h"

namespace clamshell {

/// RFC 4180, UTF-8. A set without a camera is one line with what the person confirmed. A cell is empty where nothing is
/// known. Texts that a spreadsheet would take for a formula begin with an apostrophe.
std::string write_sessions_csv(const Dossier& dossier);

}  // namespace clamshell
