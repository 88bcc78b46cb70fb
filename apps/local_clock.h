// SPDX-License-Identifier: Apache-2.0
/// This machine's clock and calendar.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

Timestamp now();
/// + = east of Greenwich.
std::chrono::minutes utc_offset_at(Timestamp time);
Day today();

/// "2026-01-31" (noon) or "2026-01-31 18:00", as the clock on this machine's wall says. Nothing if the text is neither.
std::optional<Timestamp> parse_local_time(const std::string& text);

}  // namespace clamshell
