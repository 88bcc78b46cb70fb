// SPDX-License-Identifier: Apache-2.0
/// Moments as text, ISO 8601.
#pragma once

#include <chrono>
#include <ctime>
#include <optional>
#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

/// Year, month, day and so on. Not by system_clock::to_time_t, whose clock counts nanoseconds and overflows before 1677
/// and after 2262.
std::tm utc_fields(std::chrono::sys_seconds time);

/// "2026-01-31T18:00:00.000Z".
std::string iso_time(Timestamp time);

/// The other way round, of years from 1 to 9999; nothing where the text is no such moment.
std::optional<Timestamp> parse_iso_time(const std::string& text);

}  // namespace clamshell
