// SPDX-License-Identifier: Apache-2.0
/// The next four weeks of a programme as iCalendar (RFC 5545): a recurring event with an alarm for
/// clamshells, and one for standing work once that is due.
///
/// At the time of day that the person chose, else at 18:00, of the person's time zone, whose VTIMEZONE comes along:
/// floating times are read as UTC by some programs that subscribe and refused by others, and an all-day event would
/// ring at midnight. Where the advice is to stop, there is one all-day event that says so.
#pragma once

#include <string>

#include "record/dossier.h"

namespace clamshell {

/// Where and when a calendar is read.
struct CalendarClock {
  Timestamp now;
  std::string zone;  ///< is_time_zone()
};

/// UTF-8. What is done is not among the days: the first is the due one, and this week has no more of them than it
/// lacks. The event's UID stays, and SEQUENCE grows with what the plan depends on, so that a later calendar replaces
/// this one.
std::string write_calendar(const Dossier& dossier, const Rules& rules, const CalendarClock& clock);

}  // namespace clamshell
