// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>

#include "live/kept_live_coach.h"
#include "server/synthetic_server.h"
#include "store/people_store.h"
#include "store/session_store.h"

namespace clamshell {
namespace {

TEST(KeptLiveCoach, keeps_the_server_s_time_where_a_page_s_clock_shows_the_year_9999) {
  const SyntheticSite site;
  Database database(site.settings().database);
  SessionStore sessions(database);
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const std::string id = sessions
                             .begin_session({.person = PeopleStore(database).people().front().id,
                                             .source = Source::none,
                                             .plan = {},
                                             .begun = now,
                                             .utc_offset = {}})
                             .id;
  CoachSettings settings;
  settings.exercise = site.settings().knowledge.exercise;
  const auto coach = open_kept_sessions(settings, site.settings().database)(id);
  const Seconds page{std::chrono::duration<double>(now.time_since_epoch()).count()}, year_9999{2.534e11};
  coach->add(Instruction{Command::tick, page, {}});
  coach->add(Instruction{Command::start_anyway, page + Seconds{1}, {}});
  const LiveState wild = coach->add(Instruction{Command::tick, year_9999, {}});
  EXPECT_NEAR(wild.time.value, year_9999.value, 0.01);
  EXPECT_LT(wild.count, 3);
  coach->add(Instruction{Command::end_session, page + Seconds{2}, {}});

  const SessionRecord kept = *sessions.session(id);
  ASSERT_EQ(kept.sets.size(), 1U);
  for (const std::optional<Timestamp>& ended : {kept.ended, kept.sets[0].ended}) {
    EXPECT_LE(now, ended);
    EXPECT_LT(*ended, now + std::chrono::minutes(5));
  }
}

}  // namespace
}  // namespace clamshell
