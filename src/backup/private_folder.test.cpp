// SPDX-License-Identifier: Apache-2.0
#include "backup/private_folder.h"

#include <csignal>
#include <fstream>

#include "base/fork_to.h"
#include "store/synthetic_session.h"

namespace clamshell {
namespace {

class PrivateFolders : public Databases {
 protected:
  auto count() const { return std::distance(std::filesystem::directory_iterator(folder_), {}); }
};

TEST_F(PrivateFolders, go_with_all_that_is_in_them) {
  {
    const PrivateFolder folder(folder_ / "copy");
    std::ofstream(folder.path() / "whole") << "health data";
    EXPECT_EQ(std::filesystem::status(folder.path()).permissions(), std::filesystem::perms::owner_all);
  }
  EXPECT_EQ(count(), 0);
}

TEST_F(PrivateFolders, of_a_killed_program_go_with_the_next_one) {
  std::filesystem::create_directory(folder_ / "copy.photos");
  const PrivateFolder in_use(folder_ / "copy");
  const pid_t killed = fork_to([&] {
    const PrivateFolder folder(folder_ / "copy");
    std::ofstream(folder.path() / "whole") << "health data" << std::flush;
    raise(SIGKILL);
    return 0;
  });
  EXPECT_TRUE(WIFSIGNALED(status_of(killed)));
  EXPECT_EQ(count(), 3);
  { const PrivateFolder next(folder_ / "copy"); }
  EXPECT_EQ(count(), 2);
  EXPECT_TRUE(std::filesystem::exists(in_use.path()));
}

}  // namespace
}  // namespace clamshell
