// SPDX-License-Identifier: Apache-2.0
#include "accuracy/find_clips.h"

#include <gmock/gmock.h>

#include <fstream>

#include "base/user_error.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class FolderOfClips : public testing::Test {
 protected:
  FolderOfClips() { fs::create_directories(folder_); }
  ~FolderOfClips() override { fs::remove_all(folder_); }

  void put(const std::string& name) const { std::ofstream(folder_ / name) << "x"; }
  std::vector<std::string> names() const {
    std::vector<std::string> videos;
    for (const Clip& clip : find_clips(folder_)) videos.push_back(clip.video.filename().string());
    return videos;
  }
  std::string complaint() const {
    try {
      find_clips(folder_);
    } catch (const UserError& none) {
      return none.what();
    }
    return "nothing";
  }

  fs::path folder_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(FolderOfClips, gives_videos_with_a_truth_file_in_the_order_of_their_names) {
  for (const char* name : {"b.mp4", "b.json", "a.MOV", "a.json", "lonely.mp4", "lonely_truth.json", "a.csv"}) put(name);
  EXPECT_THAT(names(), ElementsAre("a.MOV", "b.mp4"));
}

TEST_F(FolderOfClips, that_is_empty_is_told_what_it_lacks) {
  EXPECT_THAT(complaint(), HasSubstr("no video has a truth file beside it"));
}

TEST_F(FolderOfClips, that_does_not_exist_is_named) {
  fs::remove_all(folder_);
  EXPECT_THAT(complaint(), HasSubstr(folder_.string()));
}

}  // namespace
}  // namespace clamshell
