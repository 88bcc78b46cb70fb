// SPDX-License-Identifier: Apache-2.0
/// The clinician's page of a person, as a browser may show it.
#pragma once

#include "api/route.h"

namespace clamshell {

/// Of Call::person today.
Response report_page(const Call& call);

}  // namespace clamshell
