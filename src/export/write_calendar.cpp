// SPDX-License-Identifier: Apache-2.0
#include "export/write_calendar.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "base/iso_time.h"
#include "base/utf8.h"
#include "export/time_zone.h"
#include "language/translate.h"
#include "prescription/adherence.h"
#include "prescription/standing.h"
#include "wording/dose_in_words.h"
#include "wording/week.h"

namespace clamshell {
namespace {

using std::chrono::days;

constexpr int kWeeks = 4;  ///< the dose changes; a calendar that is subscribed to is read anew
constexpr std::chrono::minutes kTimeOfDay{18 * 60};  ///< where the person has not said another one

/// "T183000".
std::string time_of_day(const Person& person) {
  const auto minutes = person.profile.reminder.value_or(kTimeOfDay).count();
  return fmt::format("T{:02}{:02}00", minutes / 60, minutes % 60);
}

std::string date(Day day) {
  return fmt::format("{:%Y%m%d}", utc_fields(std::chrono::sys_days{day.time_since_epoch()}));
}

std::string_view weekday(Day day) {
  constexpr std::array<std::string_view, 7> kNames{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  return kNames.at(std::chrono::weekday(day).c_encoding());
}

std::string utc(Timestamp time) {
  return fmt::format("{:%Y%m%dT%H%M%S}Z", utc_fields(std::chrono::floor<std::chrono::seconds>(time)));
}

/// The newest of what the plan depends on; a new day is one of them.
Timestamp last_change(const Dossier& dossier, const CalendarClock& clock) {
  const History& history = dossier.history;
  Timestamp last = std::chrono::sys_days{dossier.today.time_since_epoch()} - utc_offset_in(clock.zone, clock.now);
  if (!history.sessions.empty()) last = std::max(last, history.sessions.back().begun);
  if (history.screening) last = std::max(last, history.screening->time);
  if (history.programme) last = std::max(last, history.programme->time);
  return std::min(std::max(last, dossier.person.since), clock.now);
}

/// Grows with each change: seconds since the person came, and one for each answer, as answers have no time of their
/// own. RFC 5545, 3.8.7.4: a whole number that never becomes smaller.
long long sequence(const Dossier& dossier, const CalendarClock& clock) {
  constexpr long long kMost = 2'000'000'000;
  long long answers = 0;
  for (const SessionSummary& session : dossier.history.sessions)
    answers += session.answers.effort.has_value() + session.answers.pain.has_value() +
               session.answers.pain_gone_by_morning.has_value() + session.answers.counts.has_value();
  answers += std::ssize(dossier.history.standing);
  const auto age = std::chrono::floor<std::chrono::seconds>(last_change(dossier, clock) - dossier.person.since);
  return std::clamp<long long>(age.count() + answers, 0, kMost);
}

/// RFC 5545, 3.3.11; control characters other than a newline are left out, as they have no escape.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n')
      result += "\\n";
    else if (c == '\\' || c == ';' || c == ',')
      result.append({'\\', c});
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      result += c;
  }
  return result;
}

/// RFC 5545, 3.1: no line longer than 75 octets; no character of UTF-8 is cut.
std::string folded(std::string_view line) {
  std::string result;
  std::size_t room = 75;
  while (line.size() > room) {
    const std::size_t cut = std::max(first_bytes(line, room).size(), std::size_t{1});
    result.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = 74;  // the space counts
  }
  return result.append(line).append("\r\n");
}

/// Days of the recurrence in this week that the week no longer lacks.
std::vector<Day> too_many(const Dossier& dossier, const std::vector<Day>& planned) {
  const auto week = week_of(dossier.prescription, dossier.today);
  std::vector<Day> extra;
  for (const WeekDay& day : week)
    if (!day.planned && std::ranges::find(planned, day.day) != planned.end()) extra.push_back(day.day);
  return extra;
}

/// Minutes: both legs, with about 2 s to lift and to breathe a repetition, rounded up to five.
int minutes_of(const Dose& dose) {
  const double repetition_s = dose.hold.value + dose.lower.value + 2;
  const double seconds = 2 * dose.sets * (dose.most * repetition_s + dose.rest.value);
  return 5 * static_cast<int>(std::ceil(seconds / 300));
}

class Calendar {
 public:
  template <class... Parts>
  void add(fmt::format_string<Parts...> format, Parts&&... parts) {
    text_ += folded(fmt::format(format, std::forward<Parts>(parts)...));
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

void add_alarm(Calendar& calendar, const std::string& text) {
  calendar.add("BEGIN:VALARM");
  calendar.add("ACTION:DISPLAY");
  calendar.add("TRIGGER:PT0S");
  calendar.add("DESCRIPTION:{}", escaped(text));
  calendar.add("END:VALARM");
}

std::vector<std::string_view> weekdays_of(const std::vector<Day>& planned) {
  std::vector<std::string_view> weekdays;
  for (const Day day : planned) weekdays.push_back(weekday(day));
  return weekdays;
}

void add_sessions(Calendar& calendar, const Dossier& dossier, const std::string& zone) {
  const Prescription& prescription = dossier.prescription;
  const Dose& dose = prescription.next;
  const std::vector<Day> planned = spread(prescription.due, prescription.days_a_week, prescription.days_a_week);
  const std::vector<std::string_view> weekdays = weekdays_of(planned);
  const std::string time = time_of_day(dossier.person);

  calendar.add("DTSTART;TZID={}:{}{}", zone, date(prescription.due), time);
  calendar.add("DURATION:PT{}M", minutes_of(dose));
  calendar.add("RRULE:FREQ=WEEKLY;WKST=MO;COUNT={};BYDAY={}", kWeeks * weekdays.size(), fmt::join(weekdays, ","));
  for (const Day day : too_many(dossier, planned)) calendar.add("EXDATE;TZID={}:{}{}", zone, date(day), time);
  calendar.add("SUMMARY:{}", escaped(tr("Clamshells: {}", amount_in_words(dose))));
  calendar.add("DESCRIPTION:{}",
               escaped(fmt::format("{}\n\n{}, {}, {}.\n{}.", prescription.sentence, amount_in_words(dose),
                                   band_in_words(dose.band), first_leg_in_words(dose), tempo_in_words(dose))));
  add_alarm(calendar, fmt::format("{}, {}", amount_in_words(dose), band_in_words(dose.band)));
}

void add_standing(Calendar& calendar, const Dossier& dossier, const Rules& rules, const std::string& zone) {
  constexpr int kMinutes = 20;
  const StandingPlan& standing = *dossier.prescription.standing;
  const auto weekdays = weekdays_of(standing_days(standing, dossier.prescription.due));
  calendar.add("DTSTART;TZID={}:{}{}", zone, date(standing.due), time_of_day(dossier.person));
  calendar.add("DURATION:PT{}M", kMinutes);
  calendar.add("RRULE:FREQ=WEEKLY;WKST=MO;COUNT={};BYDAY={}", kWeeks * weekdays.size(), fmt::join(weekdays, ","));
  std::string what;
  for (const StandingExercise& exercise : rules.standing)
    what += tr("{}: {} × {}–{} a side", exercise.name, exercise.sets, exercise.least, exercise.most) + '\n';
  calendar.add("SUMMARY:{}", escaped(tr("Standing work for the hips")));
  calendar.add("DESCRIPTION:{}", escaped(what));
  add_alarm(calendar, tr("Standing work for the hips"));
}

void add_stop(Calendar& calendar, const Dossier& dossier) {
  calendar.add("DTSTART;VALUE=DATE:{}", date(dossier.today));
  calendar.add("SUMMARY:{}", escaped(tr("No clamshells for now")));
  calendar.add("DESCRIPTION:{}", escaped(dossier.prescription.sentence));
  calendar.add("TRANSP:TRANSPARENT");
}

}  // namespace

std::string write_calendar(const Dossier& dossier, const Rules& rules, const CalendarClock& clock) {
  const bool stopped = dossier.prescription.advice == Advice::stop;
  Calendar calendar;
  calendar.add("BEGIN:VCALENDAR");
  calendar.add("VERSION:2.0");
  calendar.add("PRODID:-//Clamshell//Clamshell//EN");
  calendar.add("NAME:Clamshell");
  calendar.add("X-WR-CALNAME:Clamshell");
  calendar.add("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
  calendar.add("X-PUBLISHED-TTL:PT12H");
  if (!stopped)
    for (const std::string& line : vtimezone(clock.zone, clock.now)) calendar.add("{}", line);
  const auto event = [&](std::string_view kind, auto add) {
    calendar.add("BEGIN:VEVENT");
    calendar.add("UID:{}{}@clamshell", kind, escaped(dossier.person.id));
    calendar.add("DTSTAMP:{}", utc(clock.now));
    calendar.add("LAST-MODIFIED:{}", utc(last_change(dossier, clock)));
    calendar.add("SEQUENCE:{}", sequence(dossier, clock));
    add();
    calendar.add("END:VEVENT");
  };
  event("", [&] { stopped ? add_stop(calendar, dossier) : add_sessions(calendar, dossier, clock.zone); });
  if (dossier.prescription.standing) event("standing-", [&] { add_standing(calendar, dossier, rules, clock.zone); });
  calendar.add("END:VCALENDAR");
  return std::move(calendar).text();
}

}  // namespace clamshell
