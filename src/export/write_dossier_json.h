// SPDX-License-Identifier: Apache-2.0
/// Everything that is kept about a person, save the clinicians' notes, as one JSON file: docs/exports.md.
#pragma once

#include <string>

#include "record/dossier.h"

namespace clamshell {

/// UTF-8, whatever the bytes were.
std::string write_dossier_json(const Dossier& dossier);

}  // namespace clamshell
