// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_file.h"

#include <gmock/gmock.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "base/fork_to.h"
#include "store/session_store.h"
#include "store/synthetic_session.h"

namespace clamshell {
namespace {

using testing::HasSubstr, testing::ThrowsMessage;

class SqliteFiles : public Databases {
 protected:
  /// Past the store.
  void execute(const std::string& statement) const {
    soci::session sql(soci::sqlite3, "dbname=" + file_.string());
    sql << statement;
  }
  std::string answer(const std::string& query) const {
    soci::session sql(soci::sqlite3, "dbname=" + file_.string());
    std::string answer;
    sql << query, soci::into(answer);
    return answer;
  }

  void expect_refused(const std::string& because) const {
    const std::string before = content_of(file_), log_before = content_of(file_.string() + "-wal");
    EXPECT_THAT([&] { Database(file_.string()); },
                ThrowsMessage<StoreError>(testing::AllOf(HasSubstr(file_.string()), HasSubstr(because))));
    EXPECT_TRUE(content_of(file_) == before);
    EXPECT_TRUE(content_of(file_.string() + "-wal") == log_before);
  }

  mode_t permissions(const std::filesystem::path& path) const {
    struct stat status {};
    EXPECT_EQ(stat(path.c_str(), &status), 0);
    return status.st_mode & 0777;
  }
};

TEST_F(SqliteFiles, are_made_with_their_folders_for_the_owner_alone) {
  file_ = folder_ / "data" / "a = b, 'c'" / "sessions.db";
  const Database database(file_.string());
  EXPECT_EQ(permissions(file_), 0600);
  EXPECT_EQ(permissions(file_.string() + "-wal"), 0600);
  EXPECT_EQ(permissions(file_.parent_path()), 0700);
  EXPECT_EQ(permissions(file_.parent_path().parent_path()), 0700);
}

TEST_F(SqliteFiles, that_others_may_use_are_named) {
  EXPECT_FALSE(Database::exposure(file_.string())) << "none yet";
  const Database database(file_.string());
  EXPECT_FALSE(Database::exposure(file_.string()));
  for (const mode_t mode : {0666, 0640, 0602}) {
    chmod(file_.c_str(), mode);
    EXPECT_THAT(Database::exposure("sqlite://" + file_.string()).value_or(""),
                HasSubstr("chmod 600 " + file_.string()));
  }
}

TEST_F(SqliteFiles, are_not_made_for_who_only_looks_into_them) {
  const auto expect_nothing = [&](const std::filesystem::path& file) {
    EXPECT_THAT([&] { Database(file.string(), Missing::refused); },
                ThrowsMessage<StoreError>(testing::AllOf(HasSubstr("no record"), HasSubstr(file.string()))));
  };
  expect_nothing(file_);
  expect_nothing(folder_ / "data" / "sessions.db");
  EXPECT_FALSE(Database::exists(file_.string()));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "data"));
  std::ofstream{file_};
  expect_nothing(file_);
  Database{file_.string()};
  EXPECT_NO_THROW(Database(file_.string(), Missing::refused));
}

TEST_F(SqliteFiles, are_named_by_path_or_url) {
  const Database by_url("sqlite://" + file_.string());
  EXPECT_TRUE(std::filesystem::exists(file_));
  EXPECT_EQ(by_url.name(), Database(file_.string()).name());
  EXPECT_EQ(SqliteFile("a.db").name(), std::filesystem::current_path() / "a.db");
  for (const char* name : {"", "sqlite://", "folder/", "a\"b"}) EXPECT_THROW(Database{name}, StoreError) << name;
}

TEST_F(SqliteFiles, are_kept_in_the_way_that_survives_a_loss_of_power) {
  std::string journal;
  int synchronous{}, foreign_keys{};
  Database(file_.string()).read([&](soci::session& sql) {
    sql << "PRAGMA journal_mode", soci::into(journal);
    sql << "PRAGMA synchronous", soci::into(synchronous);
    sql << "PRAGMA foreign_keys", soci::into(foreign_keys);
  });
  EXPECT_EQ(journal, "wal");
  EXPECT_EQ(synchronous, 2);
  EXPECT_EQ(foreign_keys, 1);
}

TEST_F(SqliteFiles, of_a_newer_version_are_refused_untouched) {
  Database{file_.string()};
  execute("UPDATE schema_version SET version = 1000");
  expect_refused("newer Clamshell");
}

TEST_F(SqliteFiles, of_a_newer_version_whose_writer_was_killed_are_refused_untouched) {
  Database{file_.string()};
  const pid_t writer = fork_to([&] {
    soci::session sql(soci::sqlite3, "dbname=" + file_.string());
    sql << "UPDATE schema_version SET version = 1000";
    raise(SIGKILL);
    return 0;
  });
  EXPECT_TRUE(WIFSIGNALED(status_of(writer)));
  ASSERT_FALSE(content_of(file_.string() + "-wal").empty());
  expect_refused("newer Clamshell");

  const std::string before = content_of(file_);
  std::filesystem::create_symlink(file_, folder_ / "link.db");
  EXPECT_THROW(Database((folder_ / "link.db").string()), StoreError);
  EXPECT_TRUE(content_of(file_) == before);
}

TEST_F(SqliteFiles, of_another_program_are_refused_untouched) {
  execute("CREATE TABLE songs (title TEXT)");
  expect_refused("another program");
}

TEST_F(SqliteFiles, that_are_no_databases_are_refused_untouched) {
  std::ofstream(file_) << "My diary. " << std::string(5000, '.');
  expect_refused("no database");
  std::ofstream(file_) << "Ah";
  expect_refused("no database");
}

TEST_F(SqliteFiles, that_are_damaged_are_refused_untouched) {
  {
    Database database(file_.string());
    SessionStore store(database);
    for (int i = 0; i < 200; ++i) store.begin_session(session_of(kMe, Source::camera, at(i)));
  }
  const std::string whole = content_of(file_);
  const std::size_t page = 4096;
  std::string overwritten = whole;
  for (std::size_t at = 2 * page; at < overwritten.size(); ++at) overwritten[at] = static_cast<char>(at * 31);
  for (const std::string& damaged : {whole.substr(0, whole.size() - page), whole.substr(0, page + 100), overwritten}) {
    std::ofstream(file_, std::ios::binary) << damaged;
    expect_refused("damaged");
  }
}

TEST_F(SqliteFiles, are_looked_through_once_while_this_process_has_them_open) {
  {
    Database first(file_.string());
    SessionStore store(first);
    for (int i = 0; i < 200; ++i) store.begin_session(session_of(kMe, Source::camera, at(i)));
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
    std::fstream file(file_, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(-4096, std::ios::end);
    file << std::string(4096, '\xFF');
    file.close();
    EXPECT_NO_THROW(Database{file_.string()});
  }
  expect_refused("damaged");
}

TEST_F(SqliteFiles, that_are_folders_are_refused) {
  EXPECT_THAT([&] { Database(folder_.string()); }, ThrowsMessage<StoreError>(HasSubstr("can't be opened")));
  std::ofstream(file_) << "a file";
  EXPECT_THAT([&] { Database((file_ / "below.db").string()); }, ThrowsMessage<StoreError>(HasSubstr("can't be made")));
}

TEST_F(SqliteFiles, that_may_only_be_read_are_refused) {
  Database{file_.string()};
  chmod(file_.c_str(), 0444);
  chmod(folder_.c_str(), 0755);
  const pid_t reader = fork_to([&] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 1;
    EXPECT_THAT([&] { Database(file_.string()); }, ThrowsMessage<StoreError>(HasSubstr("allow yourself")));
    return HasFailure() ? 1 : 0;
  });
  EXPECT_EQ(exit_code_of(reader), 0);
}

TEST_F(SqliteFiles, on_a_full_disk_keep_what_they_have) {
  const pid_t writer = fork_to([&] {
    Database database(file_.string());
    SessionStore store(database);
    const std::string id = store.begin_session(session_of(kMe, Source::camera, at(0))).id;
    const int set = store.begin_set(id, set_of(Side::left));
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{600 << 10, 600 << 10};
    setrlimit(RLIMIT_FSIZE, &small);
    int kept = 0;
    EXPECT_THAT(
        [&] {
          for (int number = 1; number <= 10'000; ++number, ++kept)
            store.add_repetition(id, set, made_up_repetition(number));
        },
        ThrowsMessage<StoreError>(HasSubstr("make room")));
    EXPECT_GT(kept, 1);
    EXPECT_EQ(store.session(id)->sets[0].repetitions.size(), kept);
    return HasFailure() ? 1 : 0;
  });
  EXPECT_EQ(exit_code_of(writer), 0);
  EXPECT_EQ(answer("PRAGMA integrity_check"), "ok");
}

}  // namespace
}  // namespace clamshell
