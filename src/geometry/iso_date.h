// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

/// ISO 8601: "2026-01-31".
inline std::string iso_date(Day day) {
  const auto padded = [](const std::string& digits, std::size_t width) {
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  const std::chrono::year_month_day date{day};
  return padded(std::to_string(static_cast<int>(date.year())), 4) + '-' +
         padded(std::to_string(static_cast<unsigned>(date.month())), 2) + '-' +
         padded(std::to_string(static_cast<unsigned>(date.day())), 2);
}

}  // namespace clamshell
