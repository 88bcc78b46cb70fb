// SPDX-License-Identifier: Apache-2.0
/// A programme as a person reads it on the terminal: what is to be done next, and why; and what came of it so far.
#pragma once

#include <string>

#include "record/dossier.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// Lines of at most 80 columns.
std::string write_plan_text(const Dossier& dossier, const TableStyle& style);

/// Lines of at most 100 columns, in the order of time.
std::string write_history_text(const Dossier& dossier, const TableStyle& style);

}  // namespace clamshell
