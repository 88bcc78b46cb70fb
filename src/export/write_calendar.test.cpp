// SPDX-License-Identifier: Apache-2.0
#include "export/write_calendar.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "export/time_zone.h"
#include "record/synthetic_dossier.h"

namespace clamshell {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A quarter past noon of the made-up day.
const CalendarClock kBerlin{Timestamp{std::chrono::sys_days{kMadeUpToday.time_since_epoch()} +
                                      std::chrono::minutes(11 * 60 + 15) + std::chrono::seconds(7)},
                            "Europe/Berlin"};

std::vector<std::string> physical_lines(const std::string& calendar) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (auto end = calendar.find("\r\n"); end != std::string::npos; end = calendar.find("\r\n", begin)) {
    lines.push_back(calendar.substr(begin, end - begin));
    begin = end + 2;
  }
  EXPECT_EQ(begin, calendar.size());
  return lines;
}

const Rules& rules_of_file() {
  static const Rules rules = load_rules(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
  return rules;
}

std::vector<std::string> unfolded(const std::string& calendar) {
  std::vector<std::string> lines;
  for (const std::string& line : physical_lines(calendar))
    if (line.starts_with(' '))
      lines.back() += line.substr(1);
    else
      lines.push_back(line);
  return lines;
}

bool is_utf8(const std::string& text) {
  std::size_t following = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) {
      if (following == 0) return false;
      --following;
    } else {
      if (following != 0) return false;
      following = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    }
  }
  return following == 0;
}

TEST(Calendar, repeats_the_prescribed_days_from_the_due_one_on) {
  const auto lines = unfolded(write_calendar(made_up_dossier(), rules_of_file(), kBerlin));
  EXPECT_THAT(lines, Contains("DTSTART;TZID=Europe/Berlin:20260302T180000"));
  EXPECT_THAT(lines, Contains("RRULE:FREQ=WEEKLY;WKST=MO;COUNT=12;BYDAY=MO,WE,FR"));
  EXPECT_THAT(lines, Contains("BEGIN:VALARM"));
}

TEST(Calendar, brings_the_rules_of_the_time_zone) {
  const auto lines = unfolded(write_calendar(made_up_dossier(), rules_of_file(), kBerlin));
  EXPECT_EQ(std::ranges::count(lines, "BEGIN:VTIMEZONE"), 1);
  EXPECT_THAT(lines, Contains("TZID:Europe/Berlin"));
  EXPECT_THAT(lines, Contains("TZOFFSETTO:+0200"));
  EXPECT_EQ(utc_offset_in("Europe/Berlin", kBerlin.now), std::chrono::minutes(60));
  EXPECT_EQ(utc_offset_in("America/St_Johns", kBerlin.now), std::chrono::minutes(-210));
  for (const char* unknown : {"", "Europe/Berlim", "CET\r\nX:1", "Etc/Unknown", "/etc/passwd"})
    EXPECT_FALSE(is_time_zone(unknown)) << unknown;
  EXPECT_TRUE(is_time_zone(time_zone_here()));
}

TEST(Calendar, is_stamped_with_when_it_was_read_and_changed) {
  const auto lines = unfolded(write_calendar(made_up_dossier(), rules_of_file(), kBerlin));
  EXPECT_THAT(lines, Contains("DTSTAMP:20260228T111507Z"));
  EXPECT_THAT(lines, Contains("LAST-MODIFIED:20260227T230000Z")) << "midnight in Berlin: a new day";
}

long long sequence_of(const Dossier& dossier) {
  for (const std::string& line : unfolded(write_calendar(dossier, rules_of_file(), kBerlin)))
    if (line.starts_with("SEQUENCE:")) return std::stoll(line.substr(9));
  ADD_FAILURE();
  return 0;
}

TEST(Calendar, grows_its_sequence_with_each_change) {
  Dossier dossier = made_up_dossier();
  const long long before = sequence_of(dossier);
  EXPECT_EQ(sequence_of(dossier), before);
  dossier.history.sessions.back().answers.pain_gone_by_morning = true;
  const long long answered = sequence_of(dossier);
  EXPECT_GT(answered, before);
  dossier.history.programme->time = kBerlin.now - std::chrono::minutes(5);
  EXPECT_GT(sequence_of(dossier), answered);
}

TEST(Calendar, says_the_dose_in_words) {
  std::string calendar;
  for (const std::string& line : unfolded(write_calendar(made_up_dossier(), rules_of_file(), kBerlin)))
    calendar += line;
  EXPECT_THAT(calendar, HasSubstr("3 sets of 15–20 repetitions a side"));
  EXPECT_THAT(calendar, HasSubstr("with the yellow band"));
}

TEST(Calendar, plans_no_more_days_this_week_than_it_lacks) {
  Dossier dossier = made_up_dossier();
  dossier.today = kMadeUpToday - std::chrono::days(2);  // Thursday
  dossier.prescription.due = dossier.today;
  dossier.prescription.done_this_week = 2;
  const auto lines = unfolded(write_calendar(dossier, rules_of_file(), kBerlin));
  EXPECT_THAT(lines, Contains("RRULE:FREQ=WEEKLY;WKST=MO;COUNT=12;BYDAY=TH,SA,MO"));
  EXPECT_THAT(lines, Contains("EXDATE;TZID=Europe/Berlin:20260228T180000"));
}

TEST(Calendar, rings_at_the_time_of_day_that_the_person_chose) {
  Dossier dossier = made_up_dossier();
  dossier.person.profile.reminder = std::chrono::minutes{7 * 60 + 5};
  EXPECT_THAT(write_calendar(dossier, rules_of_file(), kBerlin),
              HasSubstr("DTSTART;TZID=Europe/Berlin:20260302T070500"));
}

TEST(Calendar, has_an_event_of_its_own_for_standing_work) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.days_a_week = 1;
  dossier.prescription.standing = StandingPlan{.since = kMadeUpToday,
                                               .due = kMadeUpToday,
                                               .days_a_week = 2,
                                               .done_this_week = 0,
                                               .done = {},
                                               .done_today = {},
                                               .sentence = "You have mastered clamshells",
                                               .rule = "way_out"};
  const auto lines = unfolded(write_calendar(dossier, rules_of_file(), kBerlin));
  EXPECT_THAT(lines, Contains("UID:standing-" + dossier.person.id + "@clamshell"));
  EXPECT_THAT(lines, Contains("DTSTART;TZID=Europe/Berlin:20260228T180000"));
  EXPECT_THAT(lines, Contains("RRULE:FREQ=WEEKLY;WKST=MO;COUNT=8;BYDAY=SA,TU"));
  EXPECT_THAT(lines, Contains(HasSubstr("Hip hitch: 2 × 8–12 a side")));
}

TEST(Calendar, says_on_one_day_that_it_is_time_to_stop) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.advice = Advice::stop;
  dossier.prescription.sentence = "Numbness: see a doctor first.";
  const std::string calendar = write_calendar(dossier, rules_of_file(), kBerlin);
  EXPECT_THAT(calendar, HasSubstr("DTSTART;VALUE=DATE:20260228\r\n"));
  EXPECT_THAT(calendar, HasSubstr("DESCRIPTION:Numbness: see a doctor first.\r\n"));
  EXPECT_THAT(calendar, Not(HasSubstr("RRULE")));
  EXPECT_THAT(calendar, Not(HasSubstr("VALARM")));
}

TEST(Calendar, keeps_its_uid_when_the_plan_changes) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.due += std::chrono::days(9);
  EXPECT_THAT(unfolded(write_calendar(dossier, rules_of_file(), kBerlin)),
              Contains("UID:" + dossier.person.id + "@clamshell"));
}

TEST(Calendar, escapes_what_has_a_meaning_of_its_own) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.sentence = "a;b,c\\d\r\nEND:VEVENT";
  EXPECT_THAT(write_calendar(dossier, rules_of_file(), kBerlin),
              HasSubstr("DESCRIPTION:a\\;b\\,c\\\\d\\nEND:VEVENT\\n"));
}

RC_GTEST_PROP(Calendar, folds_lines_between_characters_at_75_octets, ()) {
  Dossier dossier = made_up_dossier();
  const auto parts = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "×", "–", "🦵", ",", "\n", " ", "word"));
  dossier.prescription.sentence.clear();
  for (const std::string& part : parts) dossier.prescription.sentence += part;
  for (const std::string& line : physical_lines(write_calendar(dossier, rules_of_file(), kBerlin))) {
    RC_ASSERT(line.size() <= 75U);
    RC_ASSERT(is_utf8(line));
  }
}

}  // namespace
}  // namespace clamshell
