// SPDX-License-Identifier: Apache-2.0
/// A record as a file: written as JSON, and read from it or from a FHIR bundle that carries it.
#pragma once

#include <string>
#include <string_view>

#include "record/dossier.h"
#include "wire/read_dossier.h"

namespace clamshell {

/// Everything that is kept about a person, save the clinicians' notes, as one JSON file: docs/exports.md. UTF-8,
/// whatever the bytes were.
std::string write_dossier_json(const Dossier& dossier);

/// A record that this program exported, as JSON or as a FHIR bundle -> what can be kept of it. Of a bundle, the
/// document in it that write_fhir() added. Throws BadMessage.
ReadDossier read_record(std::string_view json_text);

}  // namespace clamshell
