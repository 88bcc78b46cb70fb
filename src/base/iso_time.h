// SPDX-License-Identifier: Apache-2.0
/// Moments as text, ISO 8601.
#pragma once

#include <optional>
#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

/// "2026-01-31T18:00:00.000Z".
std::string iso_time(Timestamp time);

/// The other way round, of years from 1 to 9999; nothing where the text is no such moment.
std::optional<Timestamp> parse_iso_time(const std::string& text);

}  // namespace clamshell
