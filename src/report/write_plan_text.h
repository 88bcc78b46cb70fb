// SPDX-License-Identifier: Apache-2.0
/// What is to be done next, and why, as a person reads it on the terminal.
#pragma once

#include <string>

#include "record/dossier.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// Lines of at most 80 columns.
std::string write_plan_text(const Dossier& dossier, const TableStyle& style);

}  // namespace clamshell
