// SPDX-License-Identifier: Apache-2.0
/// Moments as text, ISO 8601.
#pragma once

#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

/// "2026-01-31T18:00:00.000Z".
std::string iso_time(Timestamp time);

}  // namespace clamshell
