// SPDX-License-Identifier: Apache-2.0
#include "accuracy/evaluate_clip.h"

#include <gmock/gmock.h>

#include <fstream>

namespace clamshell {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path kExamples = CLAMSHELL_SOURCE_DIR "/examples";

AnalyzeOptions options() {
  AnalyzeOptions options;
  options.networks = CLAMSHELL_SOURCE_DIR "/node_modules/@mediapipe/pose";
  options.learned = CLAMSHELL_SOURCE_DIR "/learned";
  options.exercise = CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml";
  options.model = Model::lite;
  return options;
}

/// A folder with a clip that was damaged in one of its two files.
class DamagedClip : public testing::Test {
 protected:
  DamagedClip() { fs::create_directories(folder_); }
  ~DamagedClip() override { fs::remove_all(folder_); }

  fs::path nonsense(const std::string& name) const {
    std::ofstream(folder_ / name) << "nonsense";
    return folder_ / name;
  }
  static EvaluatedClip evaluated(const Clip& clip) {
    return evaluate_clip(clip, options(), [](double) {});
  }

  fs::path folder_ = fs::path(testing::TempDir()) /
                     (std::string{"damaged_clip_"} + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(DamagedClip, with_a_damaged_truth_says_so) {
  const EvaluatedClip clip = evaluated({.video = kExamples / "c00_short.mp4", .truth = nonsense("c00_short.json")});
  ASSERT_TRUE(clip.failure);
  EXPECT_THAT(*clip.failure, HasSubstr("c00_short.json"));
  EXPECT_FALSE(clip.camera);
  EXPECT_EQ(clip.tally.clips, 0);
}

TEST_F(DamagedClip, with_a_damaged_video_says_so_and_loses_its_repetitions) {
  const EvaluatedClip clip = evaluated({.video = nonsense("c00_short.mp4"), .truth = kExamples / "c00_short.json"});
  ASSERT_TRUE(clip.failure);
  EXPECT_THAT(*clip.failure, HasSubstr("c00_short.mp4"));
  EXPECT_EQ(clip.camera, CameraPreset::front);
  EXPECT_GT(clip.tally.true_repetitions, 0);
  EXPECT_EQ(clip.tally.found, 0);
}

TEST(SoundClip, is_measured_and_judged) {
  double last = 0;
  const EvaluatedClip clip = evaluate_clip(
      {.video = kExamples / "c00_short.mp4", .truth = kExamples / "c00_short.json"}, options(), [&](double done) {
        EXPECT_GE(done, last);
        last = done;
      });
  EXPECT_FALSE(clip.failure) << *clip.failure;
  EXPECT_EQ(clip.name, "c00_short");
  EXPECT_EQ(clip.tally.found, clip.tally.true_repetitions);
  EXPECT_GT(clip.tally.opening.coverage.count, 0);
  EXPECT_GT(clip.tally.judgements().judged, 0);
  EXPECT_LE(last, 1);
  EXPECT_GT(last, 0.9);
}

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
