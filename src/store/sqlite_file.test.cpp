// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_file.h"

#include <gmock/gmock.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "store/migrate.h"
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
    EXPECT_THAT([&] { Store(file_.string()); },
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

/// Runs `work` in a process of its own; gives its id.
template <class Work>
pid_t fork_to(Work work) {
  const pid_t child = fork();
  if (child == 0) {
    try {
      _exit(work());
    } catch (const std::exception& error) {
      fputs(error.what(), stderr);
      _exit(99);
    }
  }
  return child;
}

int status_of(pid_t child) {
  int status{};
  waitpid(child, &status, 0);
  return status;
}
int exit_code_of(pid_t child) {
  const int status = status_of(child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(SqliteFiles, are_made_with_their_folders_for_the_owner_alone) {
  file_ = folder_ / "data" / "a = b, 'c'" / "sessions.db";
  Store store(file_.string());
  store.begin_session(Source::camera, {}, at(0));
  EXPECT_EQ(permissions(file_), 0600);
  EXPECT_EQ(permissions(file_.string() + "-wal"), 0600);
  EXPECT_EQ(permissions(file_.parent_path()), 0700);
  EXPECT_EQ(permissions(file_.parent_path().parent_path()), 0700);
}

TEST_F(SqliteFiles, are_named_by_path_or_url) {
  const std::string id = Store("sqlite://" + file_.string()).begin_session(Source::camera, {}, at(0)).id;
  EXPECT_TRUE(Store(file_.string()).session(id));
  EXPECT_EQ(sqlite_file("a.db"), std::filesystem::current_path() / "a.db");
  for (const char* name : {"", "sqlite://", "folder/", "mysql://there/a", "a\"b"})
    EXPECT_THROW(sqlite_file(name), StoreError) << name;
}

TEST_F(SqliteFiles, are_kept_in_the_way_that_survives_a_loss_of_power) {
  soci::session sql;
  open_sqlite(sql, file_);
  std::string journal;
  int synchronous{}, foreign_keys{};
  sql << "PRAGMA journal_mode", soci::into(journal);
  sql << "PRAGMA synchronous", soci::into(synchronous);
  sql << "PRAGMA foreign_keys", soci::into(foreign_keys);
  EXPECT_EQ(journal, "wal");
  EXPECT_EQ(synchronous, 2);
  EXPECT_EQ(foreign_keys, 1);
}

TEST_F(SqliteFiles, of_a_newer_version_are_refused_untouched) {
  Store(file_.string()).begin_session(Source::camera, {}, at(0));
  execute("UPDATE schema_version SET version = 1000");
  expect_refused("newer Clamshell");
}

TEST_F(SqliteFiles, of_a_newer_version_whose_writer_was_killed_are_refused_untouched) {
  Store(file_.string()).begin_session(Source::camera, {}, at(0));
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
  EXPECT_THROW(Store((folder_ / "link.db").string()), StoreError);
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
    Store store(file_.string());
    for (int i = 0; i < 200; ++i) store.begin_session(Source::camera, {}, at(i));
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

TEST_F(SqliteFiles, that_are_folders_are_refused) {
  EXPECT_THAT([&] { Store(folder_.string()); }, ThrowsMessage<StoreError>(HasSubstr("can't be opened")));
  std::ofstream(file_) << "a file";
  EXPECT_THAT([&] { Store((file_ / "below.db").string()); }, ThrowsMessage<StoreError>(HasSubstr("can't be made")));
}

TEST_F(SqliteFiles, that_may_only_be_read_are_refused) {
  Store(file_.string()).begin_session(Source::camera, {}, at(0));
  chmod(file_.c_str(), 0444);
  chmod(folder_.c_str(), 0755);
  const pid_t reader = fork_to([&] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 1;
    EXPECT_THAT([&] { Store(file_.string()); }, ThrowsMessage<StoreError>(HasSubstr("allow yourself")));
    return HasFailure() ? 1 : 0;
  });
  EXPECT_EQ(exit_code_of(reader), 0);
}

TEST_F(SqliteFiles, on_a_full_disk_keep_what_they_have) {
  const pid_t writer = fork_to([&] {
    Store store(file_.string());
    const std::string id = store.begin_session(Source::camera, {}, at(0)).id;
    const int set = store.begin_set(id, set_of(Side::left));
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{300 << 10, 300 << 10};
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

TEST_F(SqliteFiles, are_made_by_several_processes_at_once) {
  std::vector<pid_t> makers;
  for (int i = 0; i < 6; ++i)
    makers.push_back(fork_to([&] {
      Store(file_.string()).begin_session(Source::none, {}, at(0));
      return 0;
    }));
  for (const pid_t maker : makers) EXPECT_EQ(exit_code_of(maker), 0);
  EXPECT_EQ(Store(file_.string()).sessions(10).size(), 6);
}

TEST_F(SqliteFiles, are_written_by_several_processes_at_once) {
  Store store(file_.string());
  const std::string id = store.begin_session(Source::camera, {}, at(0)).id;
  const int set = store.begin_set(id, set_of(Side::left));
  std::vector<pid_t> writers;
  for (int first = 1; first <= 3; ++first)
    writers.push_back(fork_to([&] {
      Store own(file_.string());
      for (int number = first; number <= 60; number += 3) own.add_repetition(id, set, made_up_repetition(number));
      return 0;
    }));
  for (const pid_t writer : writers) EXPECT_EQ(exit_code_of(writer), 0);
  EXPECT_EQ(store.session(id)->sets[0].repetitions.size(), 60);
}

/// Repetitions 1, 2, ... until killed; tells each one through the pipe when it is kept.
int add_for_ever(const std::filesystem::path& file, int kept_pipe) {
  Store store(file.string());
  const std::string id = store.begin_session(Source::camera, {}, at(0)).id;
  const int set = store.begin_set(id, set_of(Side::left));
  for (int number = 1;; ++number) {
    store.add_repetition(id, set, made_up_repetition(number));
    if (write(kept_pipe, &number, sizeof number) != sizeof number) return 1;
  }
}

TEST_F(SqliteFiles, lose_nothing_that_was_kept_when_their_writer_is_killed) {
  std::mt19937 random(1);
  for (int run = 0; run < 20; ++run) {
    std::filesystem::remove_all(folder_);
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t writer = fork_to([&] { return add_for_ever(file_, pipe_ends[1]); });
    close(pipe_ends[1]);
    usleep(std::uniform_int_distribution<useconds_t>{0, 60'000}(random));
    kill(writer, SIGKILL);
    EXPECT_TRUE(WIFSIGNALED(status_of(writer)));
    int kept = 0;
    while (read(pipe_ends[0], &kept, sizeof kept) == sizeof kept) continue;
    close(pipe_ends[0]);

    Store store(file_.string());
    EXPECT_EQ(answer("PRAGMA integrity_check"), "ok");
    std::vector<RepetitionRecord> repetitions;
    for (const SessionRecord& session : store.sessions(2))
      for (const SetRecord& set : session.sets) repetitions = set.repetitions;
    EXPECT_GE(std::ssize(repetitions), kept);
    EXPECT_LE(std::ssize(repetitions), kept + 1);
    for (std::size_t i = 0; i < repetitions.size(); ++i) {
      EXPECT_EQ(repetitions[i].number, i + 1);
      EXPECT_EQ(repetitions[i].verdict.findings.size(), 2);
      EXPECT_EQ(repetitions[i].verdict.not_judged.size(), 2);
    }
  }
}

}  // namespace
}  // namespace clamshell
