// SPDX-License-Identifier: Apache-2.0
/// What came of the programme so far, as a person reads it on the terminal: one line a session.
#pragma once

#include <string>

#include "record/dossier.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// Lines of at most 100 columns, in the order of time.
std::string write_history_text(const Dossier& dossier, const TableStyle& style);

}  // namespace clamshell
