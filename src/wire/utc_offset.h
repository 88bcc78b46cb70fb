// SPDX-License-Identifier: Apache-2.0
/// How far a clock is from Greenwich, + = east.
#pragma once

#include <chrono>

#include "geometry/timestamp.h"

namespace clamshell {

constexpr int kMostUtcOffset_min = 14 * 60;

/// Of this machine's clock.
std::chrono::minutes utc_offset_here(Timestamp time);

}  // namespace clamshell
