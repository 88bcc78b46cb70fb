// SPDX-License-Identifier: Apache-2.0
/// The series of an analysis as comma-separated values: a header line with units in the names, then one line a frame.
#pragma once

#include <string>

#include "coach/analysis.h"

namespace clamshell {

/// RFC 4180 except for plain newlines; a cell is empty where the person or the quantity was unseen.
std::string write_csv(const Analysis& analysis);

}  // namespace clamshell
