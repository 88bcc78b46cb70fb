// SPDX-License-Identifier: Apache-2.0
/// A day of the calendar as people say it.
#pragma once

#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

/// "Monday, 2 March 2026".
std::string day_in_words(Day day);
/// "Mon 2 Mar".
std::string short_day(Day day);
/// "today", "tomorrow", or as above.
std::string day_in_words(Day day, Day today);

}  // namespace clamshell
