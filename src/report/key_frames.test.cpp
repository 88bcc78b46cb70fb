// SPDX-License-Identifier: Apache-2.0
#include "report/key_frames.h"

#include <gmock/gmock.h>
#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "wording/synthetic_feedback.h"

namespace clamshell {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// Brightness of the picture's lower left corner, which nothing is drawn on.
int brightness(const std::string& jpeg) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(jpeg.data());
  tjhandle decoder = tjInitDecompress();
  int width{}, height{}, subsampling{}, colours{};
  tjDecompressHeader3(decoder, bytes, jpeg.size(), &width, &height, &subsampling, &colours);
  std::vector<unsigned char> grey(static_cast<std::size_t>(width * height));
  tjDecompress2(decoder, bytes, jpeg.size(), grey.data(), width, 0, height, TJPF_GRAY, 0);
  tjDestroy(decoder);
  return grey[static_cast<std::size_t>((height - 3) * width + 2)];
}

/// A repetition from second 0 to second 2 in 40 frames, the brightness of each being its number.
class OneRepetition : public testing::Test {
 protected:
  static constexpr int kFrames = 40;

  static CoachedFrame frame(int i) {
    const Seconds time{2.0 * i / kFrames};
    const double bell = std::sin(std::numbers::pi * time.value / 2);
    CoachedFrame coached = synthetic_feedback(time, 640, 480, from_degrees(40 * bell));
    coached.frame.image = std::make_shared<const Image>(
        Image{640, 480, std::vector<std::uint8_t>(3 * 640 * 480, static_cast<std::uint8_t>(100 + i))});
    coached.feedback.phase = i == 0 || i >= kFrames ? Phase::closed : Phase::lift;
    return coached;
  }

  JudgedRepetition judged_{.repetition = {.number = 1,
                                          .start = Seconds{0},
                                          .peak = Seconds{1},
                                          .end = Seconds{2},
                                          .hold_start = {},
                                          .hold_end = {},
                                          .stop = {},
                                          .cut_off = false,
                                          .peak_opening = {},
                                          .poses = {}},
                           .verdict = {}};
  KeyFrames key_frames_;
};

TEST_F(OneRepetition, gives_the_picture_of_its_peak_scaled_down) {
  for (int i = 0; i <= kFrames; ++i) {
    CoachedFrame coached = frame(i);
    if (i == kFrames) coached.feedback.completed = {judged_};
    key_frames_.add(coached);
  }
  const auto pictures = key_frames_.finish(std::array{judged_});
  ASSERT_THAT(pictures, SizeIs(1));
  EXPECT_EQ(pictures[0].repetition, 1);
  EXPECT_EQ(pictures[0].width, 480);
  EXPECT_EQ(pictures[0].height, 360);
  EXPECT_NEAR(brightness(pictures[0].jpeg), 100 + kFrames / 2, 1);
}

TEST_F(OneRepetition, gives_a_picture_even_if_only_the_end_completed_it) {
  for (int i = 0; i < kFrames; ++i) key_frames_.add(frame(i));
  EXPECT_THAT(key_frames_.finish(std::array{judged_}), SizeIs(1));
}

TEST_F(OneRepetition, gives_no_picture_of_a_movement_that_was_none) {
  for (int i = 0; i <= kFrames; ++i) key_frames_.add(frame(i));
  EXPECT_THAT(key_frames_.finish({}), IsEmpty());
}

TEST_F(OneRepetition, keeps_no_more_than_one_frame_alive) {
  std::vector<std::weak_ptr<const Image>> images;
  for (int i = 0; i < kFrames; ++i) {
    const CoachedFrame coached = frame(i);
    images.push_back(coached.frame.image);
    key_frames_.add(coached);
  }
  EXPECT_LE(std::ranges::count_if(images, [](const auto& image) { return !image.expired(); }), 1);
}

}  // namespace
}  // namespace clamshell
