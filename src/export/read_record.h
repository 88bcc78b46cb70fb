// SPDX-License-Identifier: Apache-2.0
/// A record that this program exported, as JSON or as a FHIR bundle -> what can be kept of it.
#pragma once

#include <string_view>

#include "wire/read_dossier.h"

namespace clamshell {

/// Of a bundle, the document in it that write_fhir() added. Throws BadMessage.
ReadDossier read_record(std::string_view json_text);

}  // namespace clamshell
