// SPDX-License-Identifier: Apache-2.0
/// A programme as people read it, what is to be done next and what came of it so far: on the terminal, and as a page.
#pragma once

#include <string>

#include "exercise/exercise.h"
#include "record/dossier.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// For the person on the terminal: what is to be done next, and why. Lines of at most 80 columns.
std::string write_plan_text(const Dossier& dossier, const TableStyle& style);

/// The same of what came of it so far. Lines of at most 100 columns, in the order of time.
std::string write_history_text(const Dossier& dossier, const TableStyle& style);

/// What a clinician needs to know of it, as one self-contained page that prints on one sheet of A4. UTF-8 HTML; every
/// text is escaped. No scripts, no other files.
std::string write_progress_html(const Dossier& dossier, const Rules& rules, const Exercise& exercise);

}  // namespace clamshell
