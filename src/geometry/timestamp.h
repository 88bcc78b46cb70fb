// SPDX-License-Identifier: Apache-2.0
/// Moments, and the days of somebody's calendar.
#pragma once

#include <chrono>

namespace clamshell {

/// UTC.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the person was.
using Day = std::chrono::local_days;

/// utc_offset: of the local clock then, + = east of Greenwich.
constexpr Day day_of(Timestamp time, std::chrono::minutes utc_offset) {
  return Day{std::chrono::floor<std::chrono::days>(time + utc_offset).time_since_epoch()};
}

}  // namespace clamshell
