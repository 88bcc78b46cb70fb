// SPDX-License-Identifier: Apache-2.0
#include "video/write_video.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "video/sample_videos.h"

namespace clamshell {
namespace {

using testing::DoubleNear;
using testing::HasSubstr;
using testing::Pointwise;

class Writer : public samples::Folder {};

RC_GTEST_FIXTURE_PROP(Writer, keeps_the_times_of_frames, ()) {
  std::vector<double> times{0};
  const auto gaps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 5000));
  for (const int milliseconds : gaps) times.push_back(times.back() + 1e-3 * milliseconds);
  samples::write(in_folder("times.mp4"), times, 32, 32);
  const auto read = samples::times_of(samples::read_all(in_folder("times.mp4")));
  RC_ASSERT(read.size() == times.size());
  for (std::size_t i = 0; i < times.size(); ++i) RC_ASSERT(std::abs(read[i] - times[i]) < 1.0 / 90000);
}

TEST_F(Writer, counts_time_from_the_first_frame_written) {
  samples::write(in_folder("late.mp4"), {12.0, 12.5, 13.25});
  EXPECT_THAT(samples::times_of(samples::read_all(in_folder("late.mp4"))),
              Pointwise(DoubleNear(1e-4), {0.0, 0.5, 1.25}));
}

TEST_F(Writer, keeps_colours) {
  samples::write(in_folder("colours.mp4"), {0, 0.1});
  const auto frames = samples::read_all(in_folder("colours.mp4"));
  ASSERT_EQ(frames.size(), 2);
  const auto& image = *frames[1].image;
  const auto expect_near = [](const samples::Colour& seen, const samples::Colour& meant) {
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(seen[i], meant[i], 4);
  };
  expect_near(samples::colour_at(image, 0.25, 0.25), samples::kRed);
  expect_near(samples::colour_at(image, 0.75, 0.25), samples::kGreen);
  expect_near(samples::colour_at(image, 0.25, 0.75), samples::kBlue);
  expect_near(samples::colour_at(image, 0.75, 0.75), samples::kWhite);
}

TEST_F(Writer, leaves_out_a_last_odd_row_and_column) {
  samples::write(in_folder("odd.mp4"), {0, 0.1}, 161, 97);
  const VideoReader reader(in_folder("odd.mp4"));
  EXPECT_EQ(reader.info().width, 160);
  EXPECT_EQ(reader.info().height, 96);
}

TEST_F(Writer, puts_the_index_first_so_that_browsers_start_at_once) {
  samples::write(in_folder("fast.mp4"), samples::steady_times(30, 30));
  const auto bytes = samples::bytes_of(in_folder("fast.mp4"));
  EXPECT_LT(bytes.find("moov"), bytes.find("mdat"));
}

std::string complaint_on_writing(const std::filesystem::path& file, int width = 160, int height = 96) {
  try {
    samples::write(file, samples::steady_times(300, 30), width, height);
  } catch (const CannotWriteVideo& error) {
    return error.what();
  }
  return "none";
}

TEST_F(Writer, says_that_the_folder_is_missing) {
  EXPECT_THAT(complaint_on_writing(in_folder("missing/video.mp4")), HasSubstr("No such file or directory"));
}

TEST_F(Writer, says_that_a_size_is_impossible) {
  EXPECT_THAT(complaint_on_writing(in_folder("thin.mp4"), 1, 96), HasSubstr("1 x 96"));
}

TEST_F(Writer, refuses_frames_of_another_size) {
  VideoWriter writer(in_folder("sizes.mp4"), 160, 96);
  EXPECT_THROW(writer.add({Seconds{0}, samples::paint(96, 160)}), std::invalid_argument);
}

/// As on a full disk: no file may grow beyond a limit.
class GrowthLimit {
 public:
  explicit GrowthLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limited{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limited);
  }
  ~GrowthLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  GrowthLimit(const GrowthLimit&) = delete;
  GrowthLimit& operator=(const GrowthLimit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST_F(Writer, says_that_there_is_no_room) {
  std::string said;
  {
    const GrowthLimit limit(1000);
    said = complaint_on_writing(in_folder("big.mp4"));
  }
  EXPECT_THAT(said, HasSubstr("room"));
}

}  // namespace
}  // namespace clamshell
