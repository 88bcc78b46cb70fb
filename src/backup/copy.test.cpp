// SPDX-License-Identifier: Apache-2.0
#include "backup/copy.h"

#include <gmock/gmock.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <map>
#include <random>
#include <set>

#include "backup/copy_tables.h"
#include "base/fork_to.h"
#include "store/access_store.h"
#include "store/contact_store.h"
#include "store/every_database.h"
#include "store/migrate.h"
#include "store/outcome_store.h"
#include "store/people_store.h"
#include "store/session_store.h"
#include "store/version_1.h"

namespace clamshell {
namespace {

using testing::HasSubstr, testing::IsEmpty, testing::ThrowsMessage;

using Records = std::map<std::string, std::multiset<std::string>>;  ///< table -> rows

std::string row_text(const soci::row& row) {
  std::string text;
  for (std::size_t column = 0; column < row.size(); ++column) {
    const soci::column_properties& properties = row.get_properties(column);
    text += properties.get_name() + '=';
    if (row.get_indicator(column) == soci::i_null)
      text += "null";
    else if (properties.get_data_type() == soci::dt_double)
      text += fmt::format("{}", row.get<double>(column));
    else if (properties.get_data_type() == soci::dt_string)
      text += row.get<std::string>(column);
    else if (properties.get_data_type() == soci::dt_integer)
      text += fmt::format("{}", row.get<int>(column));
    else
      text += fmt::format("{}", row.get<long long>(column));
    text += '|';
  }
  return text;
}

Records records_of(Database& database) {
  soci::session fresh(soci::sqlite3, "dbname=:memory:");
  migrate(fresh);
  Records records;
  database.read([&](soci::session& sql) {
    for (const std::string& table : tables_of_records(fresh)) {
      std::multiset<std::string>& rows = records[table];
      for_each_row(sql, table, [&](const soci::row& row) { rows.insert(row_text(row)); });
    }
  });
  return records;
}

/// Somebody of everything, by dice.
class MadeUp {
 public:
  MadeUp(Database& database, unsigned seed)
      : people_(database),
        sessions_(database),
        access_(database),
        outcomes_(database),
        contact_(database),
        dice_(seed) {}

  void fill() {
    const std::string me = people_.people().at(0).id;
    if (maybe()) people_.rename(me, "Ich 😀 'selbst'; --");
    add_records(me);
    for (int i = 0; i < 3; ++i)
      add_records(people_.add(fmt::format("Person {}", i), static_cast<Role>(upto(2)), at(upto(1000))).id);
  }

 private:
  int upto(int most) { return std::uniform_int_distribution{0, most}(dice_); }
  bool maybe() { return upto(1) == 1; }
  double number() {
    constexpr std::array kSpecial{
        0.1,    -1e-300, 1e300, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
        1.0 / 3};
    return maybe() ? kSpecial.at(static_cast<std::size_t>(upto(5))) : std::normal_distribution<>{}(dice_);
  }
  std::string text() {
    constexpr std::array kSpecial{"Zoë", "a\nb\tc", "'; DROP TABLE people; --", "\\N", "😀", "NULL", " x "};
    return kSpecial.at(static_cast<std::size_t>(upto(6)));
  }
  template <class Value>
  std::optional<Value> maybe(Value value) {
    return maybe() ? std::optional(value) : std::nullopt;
  }

  void add_records(const std::string& person) {
    Profile profile;
    profile.height = maybe(Metres{1.2 + upto(1000) / 1001.0});
    profile.mass_kg = maybe(30 + upto(219) / 3.0);
    profile.sex = maybe(Sex::male);
    profile.affected_leg = maybe(Side::right);
    for (int i = upto(3); i > 0; --i) profile.bands.push_back(text());
    if (!profile.bands.empty()) profile.band_force_n[profile.bands.front()] = 28.4;
    profile.goal = maybe(Goal::strength);
    people_.change_profile(person, profile);
    for (int i = upto(2); i > 0; --i) {
      const Day day{std::chrono::days{upto(20'000)}};
      outcomes_.keep(person, StandingDay{day, {"squat"}, maybe(3)});
      outcomes_.keep(person, FunctionRating{day, {{"Stairs", upto(10)}, {"Walking", upto(10)}}});
      outcomes_.keep(person, StrengthTest{day, Side::left, "red", 28.4, Seconds{1.0 * upto(60)}});
      outcomes_.keep(person, Questionnaire{day, "HOOS", upto(100) / 3.0});
      contact_.keep(person, Message{at(upto(100)), maybe() ? person : "", text(), maybe(at(101)), maybe(text())});
      contact_.keep(person, person + std::to_string(i), Share{.note = "", .created = at(i), .expires = at(200)});
      contact_.open(person + std::to_string(i), at(100));
    }
    for (int i = upto(2); i > 0; --i) {
      people_.keep(person, Screening{at(upto(100)), {{"surgery", maybe()}, {"numb", maybe()}}});
      people_.keep(person, Note{at(upto(100)), person, text()});
      Programme programme;
      programme.reason = text();
      programme.least = maybe(upto(9) + 1);
      programme.hold = maybe(Seconds{upto(59) / 7.0});
      programme.band = maybe(text());
      programme.first_leg = maybe(Side::left);
      programme.paused = maybe();
      people_.keep(person, programme);
      access_.audit({at(upto(100)), "", "", person, text(), "saw", text()});
    }
    if (maybe()) people_.set_calendar_word(person, "word of " + person);
    if (maybe()) access_.set_credentials(person, person.substr(0, 10), text());
    if (maybe()) access_.begin_sign_in("token of " + person, person, at(0), at(1));
    for (int i = upto(3); i > 0; --i) add_session(person);
  }

  void add_session(const std::string& person) {
    NewSession session = session_of(person, static_cast<Source>(upto(3)), at(upto(1000)));
    session.plan.band = maybe(text());
    session.utc_offset = std::chrono::minutes{upto(1440) - 720};
    const std::string id = sessions_.begin_session(session).id;
    for (int set_count = upto(2); set_count > 0; --set_count) {
      SetRecord begun = set_of(static_cast<Side>(upto(1)), set_count);
      begun.band = maybe(text());
      const int set = sessions_.begin_set(id, begun);
      for (int repetition = upto(3); repetition > 0; --repetition) add_repetition(id, set, repetition);
      if (maybe()) sessions_.end_set(id, set, static_cast<SetEnd>(upto(2)), at(upto(1000)), maybe(upto(20)));
    }
    sessions_.answer(id, {maybe(upto(10)), maybe(upto(10)), maybe(maybe()), maybe(text())});
    if (maybe()) sessions_.end_session(id, at(upto(1000)));
  }

  void add_repetition(const std::string& session, int set, int number_in_set) {
    RepetitionRecord repetition = made_up_repetition(number_in_set);
    repetition.lift = Seconds{number()};
    repetition.opening = {Radians{number()}, Radians{number()}};
    repetition.verdict.findings[0].measured = number();
    repetition.verdict.findings[1].cue = text();
    repetition.clean = maybe(maybe());
    if (maybe()) repetition.movement = {{Seconds{0.04}, Radians{0.25}, {}, {}, {}, Metres{0.01}, {}}};
    sessions_.add_repetition(session, set, repetition);
  }

  PeopleStore people_;
  SessionStore sessions_;
  AccessStore access_;
  OutcomeStore outcomes_;
  ContactStore contact_;
  std::mt19937 dice_;
};

class Copies : public EveryDatabase {
 protected:
  static void execute(const std::filesystem::path& file, const std::string& statement) {
    soci::session(soci::sqlite3, "dbname=" + file.string()) << statement;
  }

  void expect_refused(const std::filesystem::path& file, const std::string& because) {
    const std::string content = content_of(file);
    const Records before = records_of(database_);
    EXPECT_THAT([&] { restore(file, database_); },
                ThrowsMessage<StoreError>(testing::AllOf(HasSubstr(file.filename().string()), HasSubstr(because))));
    EXPECT_TRUE(content_of(file) == content);
    EXPECT_EQ(records_of(database_), before);
  }

  std::size_t files() const {
    const std::filesystem::directory_iterator all(folder_);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }

  std::filesystem::path copy_ = folder_ / "copy.db";
  Database database_{name_};
};

TEST_P(Copies, hold_all_that_was_kept) {
  for (const unsigned seed : {1, 2, 3}) {
    const std::filesystem::path first = folder_ / fmt::format("first {}", seed),
                                second = folder_ / fmt::format("second {}", seed);
    Database source((folder_ / fmt::format("source {}", seed)).string());
    MadeUp(source, seed).fill();
    back_up(source, first);
    const std::unique_ptr<PostgresDatabase> on_server = on_server_ ? std::make_unique<PostgresDatabase>() : nullptr;
    Database between(on_server ? on_server->url() : (folder_ / fmt::format("between {}", seed)).string());
    restore(first, between);
    back_up(between, second);
    Database target((folder_ / fmt::format("target {}", seed)).string());
    restore(second, target);
    const Records records = records_of(source);
    EXPECT_FALSE(records.at("not_judged").empty());
    EXPECT_EQ(records_of(between), records);
    EXPECT_EQ(records_of(target), records);
  }
}

TEST_P(Copies, let_the_restored_go_on) {
  PeopleStore people(database_);
  const std::string anna = people.add("Anna", Role::person, at(0)).id;
  AccessStore(database_).set_credentials(anna, "anna", "hash");
  AccessStore(database_).begin_sign_in("token", anna, at(0), at(100));
  AccessStore(database_).audit({at(1), "", "", anna, "Anna", "saw", "history"});
  back_up(database_, copy_);

  Database restored((folder_ / "restored.db").string());
  restore(copy_, restored);
  EXPECT_EQ(AccessStore(restored).credentials("anna").value().person, anna);
  EXPECT_FALSE(AccessStore(restored).signed_in("token", at(1)));
  AccessStore(restored).audit({at(2), "", "", anna, "Anna", "saw", "plan"});
  EXPECT_EQ(AccessStore(restored).audits(anna, 10).size(), 2);
  PeopleStore(restored).add("Eve", Role::person, at(2));
  EXPECT_EQ(PeopleStore(restored).people().size(), 3);
}

TEST_P(Copies, are_files_for_the_owner_alone_with_nothing_beside_them) {
  const std::size_t before = files();
  back_up(database_, copy_);
  EXPECT_EQ(files(), before + 1);
  struct stat status {};
  ASSERT_EQ(stat(copy_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600);
}

TEST_P(Copies, replace_no_file) {
  std::ofstream(copy_) << "My diary";
  EXPECT_THAT([&] { back_up(database_, copy_); }, ThrowsMessage<StoreError>(HasSubstr("exists already")));
  EXPECT_EQ(content_of(copy_), "My diary");
  EXPECT_THAT([&] { back_up(database_, folder_); }, ThrowsMessage<StoreError>(HasSubstr("exists already")));
}

TEST_P(Copies, can_not_be_made_where_nothing_may_be_written) {
  EXPECT_THAT([&] { back_up(database_, folder_ / "none" / "copy.db"); },
              ThrowsMessage<StoreError>(HasSubstr("choose another folder")));
  const std::filesystem::path locked = folder_ / "locked";
  std::filesystem::create_directory(locked);
  chmod(locked.c_str(), 0555);
  chmod(folder_.c_str(), 0755);
  const pid_t writer = fork_to([&] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 1;
    EXPECT_THAT([&] { back_up(database_, locked / "copy.db"); },
                ThrowsMessage<StoreError>(HasSubstr("choose another folder")));
    return HasFailure() ? 1 : 0;
  });
  EXPECT_EQ(exit_code_of(writer), 0);
  EXPECT_TRUE(std::filesystem::is_empty(locked));
}

TEST_P(Copies, that_find_no_room_leave_nothing_behind) {
  PeopleStore people(database_);
  for (int i = 0; i < 60; ++i) people.keep(kMe, Note{at(i), kMe, std::string(4000, 'x')});
  const std::size_t before = files();
  const pid_t writer = fork_to([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{150 << 10, 150 << 10};
    setrlimit(RLIMIT_FSIZE, &small);
    Database own(name_);
    EXPECT_THAT([&] { back_up(own, copy_); },
                ThrowsMessage<StoreError>(testing::AllOf(HasSubstr("copy.db"), HasSubstr("make room"))));
    return HasFailure() ? 1 : 0;
  });
  EXPECT_EQ(exit_code_of(writer), 0);
  EXPECT_EQ(files(), before);
}

TEST_P(Copies, are_of_one_moment) {
  SessionStore sessions(database_);
  const std::string id = sessions.begin_session(session_of(kMe, Source::camera, at(0))).id;
  const int set = sessions.begin_set(id, set_of(Side::left));
  const pid_t writer = fork_to([&] {
    Database own(name_);
    for (int number = 1; number <= 1'000'000; ++number)
      SessionStore(own).add_repetition(id, set, made_up_repetition(number));
    return 0;
  });
  std::size_t kept{};
  for (int i = 0; i < 5; ++i) {
    const std::filesystem::path copy = folder_ / fmt::format("copy {}", i);
    back_up(database_, copy);
    Database restored((folder_ / fmt::format("restored {}", i)).string());
    restore(copy, restored);
    const std::vector<RepetitionRecord> repetitions = SessionStore(restored).session(id)->sets.at(0).repetitions;
    EXPECT_GE(repetitions.size(), kept);
    kept = repetitions.size();
    for (const RepetitionRecord& repetition : repetitions) {
      EXPECT_EQ(repetition.verdict.findings.size(), 2);
      EXPECT_EQ(repetition.verdict.not_judged.size(), 2);
    }
  }
  kill(writer, SIGKILL);
  status_of(writer);
}

TEST_P(Copies, go_into_an_empty_database_only) {
  Database source((folder_ / "source.db").string());
  MadeUp(source, 1).fill();
  back_up(source, copy_);
  PeopleStore people(database_);
  const auto expect_kept = [&] {
    const Records before = records_of(database_);
    EXPECT_THAT([&] { restore(copy_, database_); }, ThrowsMessage<StoreError>(HasSubstr("is not empty")));
    EXPECT_EQ(records_of(database_), before);
  };
  people.rename(kMe, "Anna");
  expect_kept();
  people.rename(kMe, "Me");
  Profile profile;
  profile.sex = Sex::female;
  people.change_profile(kMe, profile);
  expect_kept();
  people.change_profile(kMe, {});
  const std::string eve = people.add("Eve", Role::person, at(0)).id;
  expect_kept();
  people.remove(eve);
  const std::string session = SessionStore(database_).begin_session(session_of(kMe, Source::none, at(0))).id;
  expect_kept();
  SessionStore(database_).delete_session(session);
  restore(copy_, database_);
  EXPECT_EQ(records_of(database_), records_of(source));
  expect_kept();
}

TEST_P(Copies, that_can_not_be_used_change_nothing) {
  Database source((folder_ / "source.db").string());
  MadeUp(source, 1).fill();
  back_up(source, copy_);
  const std::string whole = content_of(copy_);
  const std::size_t page = 4096;
  std::string overwritten = whole;
  for (std::size_t at = 2 * page; at < overwritten.size(); ++at) overwritten[at] = static_cast<char>(at * 31);
  const auto write = [&](const char* name, const std::string& content) {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return folder_ / name;
  };
  expect_refused(write("short.db", whole.substr(0, whole.size() - page)), "damaged");
  expect_refused(write("overwritten.db", overwritten), "damaged");
  expect_refused(write("diary.txt", "My diary. " + std::string(5000, '.')), "no database");
  expect_refused(write("empty.db", ""), "empty");
  expect_refused(folder_ / "missing.db", "No such file");
  expect_refused(folder_, "can't be read");

  execute(write("newer.db", whole), "UPDATE schema_version SET version = 1000");
  expect_refused(folder_ / "newer.db", "newer Clamshell");
  execute(folder_ / "songs.db", "CREATE TABLE songs (title TEXT)");
  expect_refused(folder_ / "songs.db", "another program");
  execute(write("fewer.db", whole), "DROP TABLE notes");
  expect_refused(folder_ / "fewer.db", "not the tables");
  execute(write("orphans.db", whole), "DELETE FROM sessions");
  expect_refused(folder_ / "orphans.db", "belong to nothing");
  Database used((folder_ / "used.db").string());
  PeopleStore(used).rename(kMe, "Anna");
  expect_refused(folder_ / "used.db", "in use");

  restore(copy_, database_);
  EXPECT_EQ(records_of(database_), records_of(source));
}

TEST_P(Copies, of_an_older_version_are_brought_up_to_date_on_the_way) {
  {
    soci::session sql(soci::sqlite3, "dbname=" + copy_.string());
    make_version_1(sql);
  }
  const std::string content = content_of(copy_);
  restore(copy_, database_);
  EXPECT_TRUE(content_of(copy_) == content);
  EXPECT_EQ(SessionStore(database_).sessions(kMe, 10).size(), 2);
}

INSTANTIATE_ON_EVERY_DATABASE(Copies);

class CopiesIntoFiles : public Copies {
 protected:
  const std::filesystem::path new_file_ = folder_ / "new" / "kept.db";
};

TEST_P(CopiesIntoFiles, that_cannot_be_used_leave_no_new_file) {
  std::ofstream(copy_) << "no database";
  EXPECT_THAT([&] { restore(copy_, new_file_.string()); }, ThrowsMessage<StoreError>(HasSubstr(copy_.string())));
  EXPECT_FALSE(std::filesystem::exists(new_file_.parent_path()));
  PeopleStore(database_).rename(kMe, "Anna");
  EXPECT_THAT([&] { restore(copy_, name_); }, ThrowsMessage<StoreError>(HasSubstr(copy_.string())));
  EXPECT_EQ(PeopleStore(database_).people().at(0).name, "Anna") << "what was there stays";
}

TEST_P(CopiesIntoFiles, make_the_file) {
  PeopleStore(database_).rename(kMe, "Anna");
  back_up(database_, copy_);
  EXPECT_EQ(restore(copy_, "sqlite://" + new_file_.string()), new_file_.string());
  Database made(new_file_.string());
  EXPECT_EQ(records_of(made), records_of(database_));
}

TEST_P(CopiesIntoFiles, that_find_no_room_change_nothing) {
  Database source((folder_ / "source.db").string());
  for (int i = 0; i < 250; ++i) PeopleStore(source).keep(kMe, Note{at(i), kMe, std::string(1000, 'x')});
  back_up(source, copy_);
  const pid_t writer = fork_to([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlim_t enough_to_read = std::filesystem::file_size(copy_) + 4096;
    const rlimit small{enough_to_read, enough_to_read};
    setrlimit(RLIMIT_FSIZE, &small);
    Database own(name_);
    EXPECT_THAT([&] { restore(copy_, own); }, ThrowsMessage<StoreError>(HasSubstr("make room")));
    EXPECT_THAT([&] { restore(copy_, new_file_.string()); }, ThrowsMessage<StoreError>(HasSubstr("make room")));
    return HasFailure() ? 1 : 0;
  });
  EXPECT_EQ(exit_code_of(writer), 0);
  EXPECT_FALSE(std::filesystem::exists(new_file_));
  restore(copy_, database_);
  EXPECT_EQ(records_of(database_), records_of(source));
}

INSTANTIATE_TEST_SUITE_P(Sqlite, CopiesIntoFiles, testing::Values(DatabaseKind::sqlite));

class CopiesOntoServers : public Copies {};

TEST_P(CopiesOntoServers, of_which_a_row_is_refused_change_nothing) {
  back_up(database_, copy_);
  execute(copy_, "INSERT INTO people (id, list_index, name, role, since_ms) VALUES ('a', 1, 'A', 'person', 0)");
  execute(copy_, "UPDATE people SET name = CAST(x'FF' AS TEXT) WHERE id = 'a'");
  const Records before = records_of(database_);
  EXPECT_THAT([&] { restore(copy_, database_); }, ThrowsMessage<StoreError>(HasSubstr("UTF8")));
  EXPECT_EQ(records_of(database_), before);
}

INSTANTIATE_TEST_SUITE_P(Postgres, CopiesOntoServers, testing::Values(DatabaseKind::postgres));

}  // namespace
}  // namespace clamshell
