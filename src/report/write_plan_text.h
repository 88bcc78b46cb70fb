// SPDX-License-Identifier: Apache-2.0
/// What is to be done next, and why, as a person reads it on the terminal.
#pragma once

#include <string>

#include "report/terminal_text.h"
#include "session/dossier.h"

namespace clamshell {

/// Lines of at most 80 columns.
std::string write_plan_text(const Dossier& dossier, const TableStyle& style);

}  // namespace clamshell
