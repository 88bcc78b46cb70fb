// SPDX-License-Identifier: Apache-2.0
/// A week of the programme, Monday first: on which days something was done, and on which it is planned.
#pragma once

#include <array>

#include "prescription/prescription.h"

namespace clamshell {

struct WeekDay {
  Day day;
  bool done{}, planned{};                    ///< clamshells
  bool standing_done{}, standing_planned{};  ///< standing work
};

/// The week that `today` is in. Planned: from the day that the prescription is due, spread as days_a_week want, until
/// the week has its sessions.
std::array<WeekDay, 7> week_of(const Prescription& prescription, Day today);

}  // namespace clamshell
