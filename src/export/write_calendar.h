// SPDX-License-Identifier: Apache-2.0
/// The next four weeks of a programme as iCalendar (RFC 5545): one recurring event with an alarm.
///
/// Times are floating, 18:00 wherever the person is: exercise belongs to the person's evening and not to a time zone,
/// and an all-day event would ring at midnight. Where the advice is to stop, there is one all-day event that says so.
#pragma once

#include <string>

#include "record/dossier.h"

namespace clamshell {

/// UTF-8. What is done is not among the days: the first is the due one, and this week has no more of them than it
/// lacks. The event's UID stays, so that a later calendar replaces this one.
std::string write_calendar(const Dossier& dossier);

}  // namespace clamshell
