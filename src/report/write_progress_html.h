// SPDX-License-Identifier: Apache-2.0
/// What a clinician needs to know of a person's programme, as one self-contained page that prints on one sheet of A4.
#pragma once

#include <string>

#include "exercise/exercise.h"
#include "record/dossier.h"

namespace clamshell {

/// UTF-8 HTML; every text is escaped. No scripts, no other files.
std::string write_progress_html(const Dossier& dossier, const Rules& rules, const Exercise& exercise);

}  // namespace clamshell
