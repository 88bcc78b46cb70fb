// SPDX-License-Identifier: Apache-2.0
/// Time zones by their IANA names, as ICU and the machine's tzdata know them.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "geometry/timestamp.h"

namespace clamshell {

/// "Europe/Berlin"; not an abbreviation, nor a link that ICU does not know.
bool is_time_zone(const std::string& name);

/// Of this machine's clock; "Etc/UTC" where it has none with a name.
std::string time_zone_here();

/// + = east of Greenwich. zone: is_time_zone().
std::chrono::minutes utc_offset_in(const std::string& zone, Timestamp time);

/// The lines of a VTIMEZONE (RFC 5545, 3.6.5) with the rules in force from `from` on. zone: is_time_zone().
std::vector<std::string> vtimezone(const std::string& zone, Timestamp from);

}  // namespace clamshell
