// SPDX-License-Identifier: Apache-2.0
#include "clinic/list_store.h"

#include <gmock/gmock.h>

#include "store/every_database.h"
#include "store/people_store.h"

namespace clamshell {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Lists : public EveryDatabase {
 protected:
  std::string add(const std::string& name, Role role = Role::person) { return people_.add(name, role, at(0)).id; }
  static ListLine line(const std::string& person, int urgency = 0, int days_done = 0) {
    ListLine line;
    line.person = person;
    line.day = "2026-01-31";
    line.urgency = urgency;
    line.days_done = days_done;
    line.flags = "[]";
    return line;
  }
  void keep(const std::vector<ListLine>& lines) {
    std::vector<std::string> people;
    for (const ListLine& line : lines) people.push_back(line.person);
    lists_.keep(lists_.begin_renewal(people), lines);
  }
  std::vector<std::string> outdated() { return lists_.outdated("2026-01-31", 10); }
  std::vector<std::string> names(const ListQuery& query) {
    std::vector<std::string> names;
    for (const ListedPerson& each : lists_.page(query).people) names.push_back(each.name);
    return names;
  }
  static ListQuery everybody(ListOrder order) { return {.letters = "", .order = order, .offset = 0, .limit = 100}; }

  Database database_{name_};
  PeopleStore people_{database_};
  SessionStore sessions_{database_};
  ListStore lists_{database_};
};

TEST_P(Lists, are_sorted_by_name_by_days_done_or_by_who_needs_a_look) {
  const std::string zoe = add("Zoë"), ali = add("ali"), mia = add("Mia");
  keep({line(zoe, 0, 3), line(ali, 1, 9), line(mia, 1000, 3)});
  EXPECT_THAT(names(everybody(ListOrder::name)), ElementsAre("ali", "Mia", "Zoë"));
  EXPECT_THAT(names(everybody(ListOrder::days_done)), ElementsAre("Mia", "Zoë", "ali"));
  EXPECT_THAT(names(everybody(ListOrder::urgency)), ElementsAre("Mia", "ali", "Zoë"));
}

TEST_P(Lists, find_letters_of_a_name_whatever_their_case_and_accents) {
  add("Zoë 100%");
  add("Zora");
  const auto found = [&](const std::string& letters) {
    return names({.letters = letters, .order = ListOrder::name, .offset = 0, .limit = 100});
  };
  EXPECT_THAT(found("zoe"), ElementsAre("Zoë 100%"));
  EXPECT_THAT(found("ZO"), ElementsAre("Zoë 100%", "Zora"));
  EXPECT_THAT(found("0%"), ElementsAre("Zoë 100%"));
  EXPECT_THAT(found("z_e"), IsEmpty());
  people_.rename(people_.find("Zora")->id, "Dóra");
  EXPECT_THAT(found("dora"), ElementsAre("Dóra"));
}

TEST_P(Lists, come_page_by_page_with_the_number_of_all) {
  for (const char* name : {"A", "B", "C", "D", "E"}) add(name);
  const ListPage page = lists_.page({.letters = "", .order = ListOrder::name, .offset = 2, .limit = 2});
  EXPECT_EQ(page.count, 5);
  EXPECT_EQ(page.people.at(0).name, "C");
  EXPECT_EQ(page.people.at(1).name, "D");
  EXPECT_EQ(page.people.size(), 2);
  EXPECT_THAT(page.staff, IsEmpty());
}

TEST_P(Lists, know_staff_who_never_exercised_from_those_who_did) {
  const std::string clara = add("Clara", Role::clinician), carl = add("Carl", Role::clinician);
  ListLine exercised = line(carl);
  exercised.last_day = "2026-01-30";
  keep({line(clara), exercised});
  const ListPage page = lists_.page(everybody(ListOrder::name));
  ASSERT_EQ(page.people.size(), 1);
  EXPECT_EQ(page.people[0].name, "Carl");
  ASSERT_EQ(page.staff.size(), 2);  // with "Me", the first admin
  EXPECT_EQ(page.staff[0].name, "Clara");
}

TEST_P(Lists, forget_what_was_made_of_a_record_once_it_changes) {
  const std::string ann = add("Ann");
  keep({line(kMe), line(ann)});
  EXPECT_THAT(outdated(), IsEmpty());
  EXPECT_THAT(lists_.outdated("2026-02-01", 1), ElementsAre(kMe));
  const auto expect_forgotten_after = [&](const char* what, const std::function<void()>& change) {
    keep({line(ann)});
    change();
    EXPECT_THAT(outdated(), ElementsAre(ann)) << what;
  };
  const std::string session = sessions_.begin_session(session_of(ann, Source::camera, at(0))).id;
  const int set = sessions_.begin_set(session, set_of(Side::left));
  expect_forgotten_after("repetition", [&] { sessions_.add_repetition(session, set, made_up_repetition(1)); });
  expect_forgotten_after("end", [&] { sessions_.end_session(session, at(60)); });
  expect_forgotten_after("answer", [&] { sessions_.answer(session, {}); });
  expect_forgotten_after("deletion", [&] { sessions_.delete_session(session); });
  expect_forgotten_after("profile", [&] { people_.change_profile(ann, {}); });
  expect_forgotten_after("screening", [&] { people_.keep(ann, Screening{at(0), {{"fall", false}}}); });
  expect_forgotten_after("programme", [&] {
    Programme programme;
    programme.time = at(0);
    programme.author = kMe;
    programme.reason = "Slower.";
    people_.keep(ann, programme);
  });
  keep({line(std::string(32, 'f'))});  // of somebody who is gone
}

TEST_P(Lists, keep_nothing_that_was_made_of_a_record_before_it_changed) {
  const std::string ann = add("Ann");
  keep({line(kMe), line(ann, 3)});
  const std::string before = lists_.begin_renewal({ann});
  sessions_.begin_session(session_of(ann, Source::camera, at(0)));
  people_.change_profile(ann, {});
  lists_.keep(before, {line(ann)});
  EXPECT_THAT(outdated(), ElementsAre(ann));
  const std::string slow = lists_.begin_renewal({ann}), quick = lists_.begin_renewal({ann});
  EXPECT_FALSE(lists_.page(everybody(ListOrder::name)).people.at(0).line) << "it is being made";
  lists_.keep(quick, {line(ann, 7)});
  lists_.keep(slow, {line(ann, 5)});
  EXPECT_THAT(outdated(), IsEmpty());
  EXPECT_EQ(lists_.page(everybody(ListOrder::name)).people.at(0).line->urgency, 7);
}

INSTANTIATE_ON_EVERY_DATABASE(Lists);

/// On PostgreSQL, which counts how often it reads a whole table, and is asked here not to where there is an index.
TEST(QueryPlans, never_read_all_sessions) {
  const PostgresDatabase server;
  const std::string url = server.url() + "%20-cenable_seqscan%3Doff";
  std::string session;
  {
    Database database(url);
    SessionStore sessions(database);
    session = sessions.begin_session(session_of(kMe, Source::camera, at(0))).id;
    const int set = sessions.begin_set(session, set_of(Side::left));
    sessions.add_repetition(session, set, made_up_repetition(1));
    sessions.end_session(session, at(60));
  }
  const auto scans = [&] {
    long long count{};
    soci::session sql(soci::postgresql, server.url());
    for (long long others = 1; others > 0; usleep(10'000))  // they tell what they did when they end
      sql << "SELECT COUNT(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
          soci::into(others);
    sql << "SELECT COALESCE(SUM(seq_scan), 0)::bigint FROM pg_stat_user_tables WHERE schemaname = current_schema() AND"
           " relname IN ('sessions', 'sets', 'repetitions', 'movements', 'findings', 'not_judged')",
        soci::into(count);
    return count;
  };
  const long long before = scans();
  {
    Database database(url);
    ListStore lists(database);
    SessionStore sessions(database);
    lists.page({.letters = "m", .order = ListOrder::urgency, .offset = 0, .limit = 50});
    lists.outdated("2026-01-31", 10);
    sessions.summaries(kMe, at(-1));
    sessions.sessions(kMe, 20);
    sessions.session(session);
    sessions.unfinished(kMe, at(-1));
    sessions.session_in(kMe, {.pictures = "film", .file = "file"});
    sessions.answer(session, {});
  }
  EXPECT_EQ(scans(), before);
  {
    Database database(url);
    database.read([](soci::session& sql) {
      int count{};
      sql << "SELECT COUNT(*) FROM sessions WHERE effort = 3", soci::into(count);
    });
  }
  EXPECT_GT(scans(), before) << "or this test sees nothing";
}

}  // namespace
}  // namespace clamshell
