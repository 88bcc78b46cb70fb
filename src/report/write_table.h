// SPDX-License-Identifier: Apache-2.0
/// An analysis as a person reads it on the terminal: a table of repetitions and what they add up to.
#pragma once

#include <string>

#include "session/analysis.h"

namespace clamshell {

struct TableStyle {
  bool utf8 = true;     ///< false: plain ASCII
  bool colour = false;  ///< ANSI escape sequences
};

/// Lines of at most 80 columns.
std::string write_table(const Analysis& analysis, const TableStyle& style);

}  // namespace clamshell
