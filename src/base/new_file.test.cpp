// SPDX-License-Identifier: Apache-2.0
#include "base/new_file.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <sstream>

#include "base/fork_to.h"
#include "base/user_error.h"

namespace clamshell {
namespace {

class NewFiles : public testing::Test {
 protected:
  NewFiles() { std::filesystem::create_directory(folder_); }
  ~NewFiles() override { std::filesystem::remove_all(folder_); }

  static std::string content_of(const std::filesystem::path& path) {
    std::ostringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
  }
  auto files() const { return std::distance(std::filesystem::directory_iterator(folder_), {}); }

  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      (std::string{"new_file_"} + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(NewFiles, appear_with_their_whole_content) {
  NewFile file(folder_ / "a.txt");
  file.keep("hello");
  EXPECT_EQ(content_of(folder_ / "a.txt"), "hello");
  EXPECT_EQ(files(), 1);
}

TEST_F(NewFiles, have_no_name_unless_kept) {
  {
    NewFile file(folder_ / "a.txt");
    EXPECT_EQ(files(), 0);
  }
  EXPECT_EQ(files(), 0);
}

TEST_F(NewFiles, leave_the_old_content_until_kept) {
  std::ofstream(folder_ / "a.txt") << "old";
  NewFile file(folder_ / "a.txt");
  std::ofstream(file.path()) << "new";
  EXPECT_EQ(content_of(folder_ / "a.txt"), "old");
  file.keep();
  EXPECT_EQ(content_of(folder_ / "a.txt"), "new");
}

TEST_F(NewFiles, leave_nothing_behind_of_a_killed_program) {
  std::ofstream(folder_ / "a.txt") << "old";
  const pid_t writer = fork_to([&] {
    NewFile file(folder_ / "a.txt");
    std::ofstream(file.path()) << "new" << std::flush;
    raise(SIGKILL);
    return 0;
  });
  EXPECT_TRUE(WIFSIGNALED(status_of(writer)));
  EXPECT_EQ(content_of(folder_ / "a.txt"), "old");
  EXPECT_EQ(files(), 1);
}

TEST_F(NewFiles, have_the_permissions_of_any_new_file) {
  const mode_t before = umask(027);
  NewFile(folder_ / "a.txt").keep("hello");
  umask(before);
  EXPECT_EQ(std::filesystem::status(folder_ / "a.txt").permissions(), std::filesystem::perms{0640});
}

TEST_F(NewFiles, follow_a_link_instead_of_replacing_it) {
  std::filesystem::create_symlink("real.txt", folder_ / "link.txt");
  std::ofstream(folder_ / "real.txt") << "old";
  NewFile(folder_ / "link.txt").keep("new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder_ / "link.txt"));
  EXPECT_EQ(content_of(folder_ / "real.txt"), "new");
}

TEST_F(NewFiles, name_the_missing_folder) {
  try {
    NewFile file(folder_ / "nowhere" / "a.txt");
    FAIL();
  } catch (const UserError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("there is no folder"));
  }
}

TEST_F(NewFiles, never_replace_a_folder_or_a_device) {
  EXPECT_THROW(NewFile{folder_}, UserError);
  EXPECT_THROW(NewFile{"/dev/null"}, UserError);
}

TEST_F(NewFiles, leave_no_file_when_writing_fails) {
  const pid_t writer = fork_to([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, 1000};
    setrlimit(RLIMIT_FSIZE, &small);
    NewFile file(folder_ / "a.txt");
    EXPECT_THROW(file.keep(std::string(2000, '.')), UserError);
    return HasFailure() ? 1 : 0;
  });
  EXPECT_EQ(exit_code_of(writer), 0);
  EXPECT_EQ(files(), 0);
}

}  // namespace
}  // namespace clamshell
