// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include <gmock/gmock.h>
#include <soci/soci.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <random>
#include <string>

#include "base/fork_to.h"
#include "store/every_database.h"
#include "store/migrate.h"
#include "store/people_store.h"
#include "store/session_store.h"

namespace clamshell {
namespace {

using testing::HasSubstr, testing::ThrowsMessage;

class EachDatabase : public EveryDatabase {
 protected:
  void execute(const std::string& statement) const {
    Database(name_).write([&](soci::session& sql) { sql << statement; });
  }
  /// Of everything.
  int count(const std::string& table) const {
    int rows{};
    Database(name_).read([&](soci::session& sql) { sql << "SELECT COUNT(*) FROM " + table, soci::into(rows); });
    return rows;
  }
};
INSTANTIATE_ON_EVERY_DATABASE(EachDatabase);

TEST_P(EachDatabase, is_made_with_its_first_person) {
  EXPECT_EQ(count("people"), 1);
  EXPECT_EQ(count("sessions"), 0);
}

TEST_P(EachDatabase, writes_all_or_nothing) {
  Database database(name_);
  EXPECT_THROW(database.write([](soci::session& sql) {
    sql << "DELETE FROM people";
    throw NotKept("Never mind.");
  }),
               NotKept);
  EXPECT_THROW(database.write([](soci::session& sql) {
    sql << "DELETE FROM people";
    sql << "DELETE FROM nothing";
  }),
               StoreError);
  EXPECT_EQ(count("people"), 1);
  database.write([](soci::session& sql) { sql << "DELETE FROM people"; });
  EXPECT_EQ(count("people"), 0);
}

TEST_P(EachDatabase, is_read_as_it_was_at_one_moment) {
  Database reader(name_), writer(name_);
  reader.read([&](soci::session& sql) {
    int before{}, after{};
    sql << "SELECT COUNT(*) FROM people", soci::into(before);
    writer.write([](soci::session& other) { other << "DELETE FROM people"; });
    sql << "SELECT COUNT(*) FROM people", soci::into(after);
    EXPECT_EQ(before, 1);
    EXPECT_EQ(after, 1);
  });
  EXPECT_EQ(count("people"), 0);
}

TEST_P(EachDatabase, of_a_newer_version_is_refused) {
  execute(fmt::format("UPDATE schema_version SET version = {}", newest_version() + 1));
  EXPECT_THAT([&] { Database{name_}; }, ThrowsMessage<StoreError>(HasSubstr("newer Clamshell")));
}

TEST_P(EachDatabase, of_another_program_is_refused) {
  execute("DROP TABLE schema_version");
  EXPECT_THAT([&] { Database{name_}; }, ThrowsMessage<StoreError>(HasSubstr("another program")));
}

TEST_P(EachDatabase, is_made_by_several_processes_at_once) {
  std::vector<pid_t> makers;
  for (int i = 0; i < 6; ++i)
    makers.push_back(fork_to([&] {
      Database database(name_);
      SessionStore(database).begin_session(session_of(kMe, Source::none, at(0)));
      return 0;
    }));
  for (const pid_t maker : makers) EXPECT_EQ(exit_code_of(maker), 0);
  EXPECT_EQ(count("sessions"), 6);
}

TEST_P(EachDatabase, is_written_by_several_processes_at_once) {
  Database database(name_);
  SessionStore store(database);
  const std::string id = store.begin_session(session_of(kMe, Source::camera, at(0))).id;
  const int set = store.begin_set(id, set_of(Side::left));
  std::vector<pid_t> writers;
  for (int first = 1; first <= 3; ++first)
    writers.push_back(fork_to([&] {
      Database own_database(name_);
      SessionStore own(own_database);
      for (int number = first; number <= 60; number += 3) {
        own.add_repetition(id, set, made_up_repetition(number));
        if (number % 10 == 0) own.begin_set(id, set_of(Side::right));
      }
      return 0;
    }));
  for (const pid_t writer : writers) EXPECT_EQ(exit_code_of(writer), 0);
  const auto kept = store.session(id);
  EXPECT_EQ(kept->sets.at(0).repetitions.size(), 60);
  EXPECT_EQ(kept->sets.size(), 1 + 6);
}

TEST(DatabasesInMemory, are_each_their_own) {
  Database one, other;
  PeopleStore(one).rename(kMe, "Anna");
  EXPECT_EQ(PeopleStore(one).people().at(0).name, "Anna");
  EXPECT_EQ(PeopleStore(other).people().at(0).name, "Me");
}

/// Sets of five repetitions until killed; tells of each repetition through the pipe when it is kept.
int exercise_for_ever(const std::string& name, Source source, Timestamp begun, int told) {
  Database database(name);
  SessionStore store(database);
  const std::string id = store.begin_session(session_of(kMe, source, begun)).id;
  for (int kept = 0;;) {
    const int set = store.begin_set(id, set_of(Side::left));
    for (int number = 1; number <= 5; ++number) {
      if (source == Source::camera)
        store.add_repetition(id, set, made_up_repetition(number));
      else
        store.count_led(id, set, number);
      ++kept;
      if (write(told, &kept, sizeof kept) != sizeof kept) return 1;
    }
    store.end_set(id, set, SetEnd::complete, begun, source == Source::camera ? std::nullopt : std::optional(5));
  }
}

/// How many repetitions the writer told of as kept; it is killed so many microseconds after it told of `least`.
int kept_until_killed(const std::string& name, Source source, Timestamp begun, int least, useconds_t after) {
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) return -1;
  const pid_t writer = fork_to([&] { return exercise_for_ever(name, source, begun, pipe_ends[1]); });
  close(pipe_ends[1]);
  int kept = 0;
  while (kept < least && read(pipe_ends[0], &kept, sizeof kept) == sizeof kept) continue;
  usleep(after);
  kill(writer, SIGKILL);
  EXPECT_TRUE(WIFSIGNALED(status_of(writer)));
  while (read(pipe_ends[0], &kept, sizeof kept) == sizeof kept) continue;
  close(pipe_ends[0]);
  return kept;
}

/// How many repetitions the session has, each of them whole.
int whole_repetitions_in(const SessionRecord& session) {
  int count = 0;
  for (const SetRecord& set : session.sets) {
    for (const RepetitionRecord& repetition : set.repetitions) {
      EXPECT_EQ(repetition.number, count % 5 + 1);
      EXPECT_EQ(repetition.verdict.findings.size(), 2);
      EXPECT_EQ(repetition.verdict.not_judged.size(), 2);
      EXPECT_EQ(repetition.movement.size(), 2);
      ++count;
    }
    count += set.confirmed.value_or(0);
  }
  return count;
}

TEST_P(EachDatabase, loses_no_repetition_seen_or_led_that_was_kept_when_its_writer_is_killed) {
  // For longer: CLAMSHELL_KILLED_WRITERS=1000 build/release/src/test_store --gtest_filter=*killed*
  const char* many = std::getenv("CLAMSHELL_KILLED_WRITERS");
  const int runs = many != nullptr ? std::stoi(many) : on_server_ ? 20 : 100;
  constexpr int kRunsAFile = 10;
  std::mt19937 random(1);
  const auto up_to = [&](int most) { return std::uniform_int_distribution{0, most}(random); };
  for (int run = 0; run < runs; ++run) {
    const bool is_new = run % kRunsAFile == 0;
    if (is_new) std::filesystem::remove(file_);
    const int least = is_new ? 0 : up_to(7);
    const Source source = run % 2 == 0 ? Source::camera : Source::none;
    const int kept = kept_until_killed(name_, source, at(run), least, up_to(is_new ? 20'000 : 3'000));
    Database database(name_);
    SessionStore store(database);
    const std::vector<SessionRecord> newest = store.sessions(kMe, 1);
    const int found = newest.empty() ? 0 : whole_repetitions_in(*store.session(newest.front().id));
    EXPECT_GE(found, kept);
    EXPECT_LE(found, kept + 1);
    if (!newest.empty()) store.delete_session(newest.front().id);
  }
}

}  // namespace
}  // namespace clamshell
