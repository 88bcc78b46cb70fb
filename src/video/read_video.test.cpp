// SPDX-License-Identifier: Apache-2.0
#include "video/read_video.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "video/sample_videos.h"

namespace clamshell {
namespace {

using samples::kBlue;
using samples::kGreen;
using samples::kRed;
using samples::kUpright;
using samples::kWhite;
using samples::quadrants_of;
using samples::read_all;
using samples::steady_times;
using samples::times_of;
using testing::DoubleNear;
using testing::Pointwise;

class Reader : public samples::Folder {
 protected:
  /// 3 s at 20 frames a second.
  std::filesystem::path three_seconds() const {
    samples::write(in_folder("base.mp4"), steady_times(60, 20));
    return in_folder("base.mp4");
  }
  /// 3 s at 20 frames a second, every picture different, a key frame every 0.5 s.
  std::filesystem::path moving(const std::string& options, const std::string& name) const {
    run_ffmpeg("-f lavfi -i testsrc=size=160x96:rate=20:duration=3 -g 10 " + options + " " + in_folder(name).string());
    return in_folder(name);
  }
};

struct Container {
  std::string name, options;
};
void PrintTo(const Container& container, std::ostream* out) { *out << container.name; }

constexpr auto kGif = "-filter_complex \"[0]split[a][b];[a]palettegen[p];[b][p]paletteuse\"";

const std::vector<Container> kContainers{
    {"video.mp4", "-c:v libx264"},
    {"video.mov", "-c:v mpeg4 -q:v 3"},
    {"video.mkv", "-c:v libx264 -pix_fmt yuv444p"},
    {"ten_bit.mkv", "-c:v libx264 -pix_fmt yuv420p10le"},
    {"video.webm", "-c:v libvpx -b:v 1M"},
    {"vp9.webm", "-c:v libvpx-vp9 -b:v 1M -cpu-used 8"},
    {"video.avi", "-c:v mpeg4 -q:v 3"},
    {"mjpeg.avi", "-c:v mjpeg -q:v 3 -pix_fmt yuvj420p"},
    {"video.gif", kGif},
};

class EveryContainer : public Reader, public testing::WithParamInterface<Container> {};

TEST_P(EveryContainer, gives_every_frame_at_its_time_in_its_colours) {
  VideoReader reader(convert(three_seconds(), GetParam().options, GetParam().name));
  EXPECT_EQ(reader.info().width, 160);
  EXPECT_EQ(reader.info().height, 96);
  EXPECT_NEAR(reader.info().duration.value, 3, 0.06);
  EXPECT_NEAR(reader.info().fps, 20, 0.5);
  EXPECT_NEAR(reader.info().frames, 60, 1);
  const auto frames = read_all(reader);
  EXPECT_THAT(times_of(frames), Pointwise(DoubleNear(1e-3), steady_times(60, 20)));
  for (const auto& frame : frames) ASSERT_EQ(quadrants_of(*frame.image), kUpright);
  EXPECT_FALSE(reader.truncated());
}

TEST_P(EveryContainer, gives_within_a_time_range_exactly_the_frames_of_the_whole) {
  const auto file = moving(GetParam().options, GetParam().name);
  auto expected = read_all(file);
  std::erase_if(expected, [](const Frame& f) { return f.time < Seconds{1.72} || f.time >= Seconds{2.5}; });
  VideoReader reader(file, {Seconds{1.72}, Seconds{2.5}});
  EXPECT_NEAR(reader.info().frames, 15.6, 1);
  const auto frames = read_all(reader);
  ASSERT_EQ(times_of(frames), times_of(expected));
  for (std::size_t i = 0; i < frames.size(); ++i) ASSERT_EQ(frames[i].image->rgb, expected[i].image->rgb);
  EXPECT_FALSE(reader.truncated());
}

TEST_P(EveryContainer, survives_damaged_bytes) {
  const auto whole = samples::bytes_of(moving(GetParam().options, GetParam().name));
  int frames_read = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    auto bytes = whole;
    auto state = seed;
    const auto random = [&state] { return state = state * 1664525u + 1013904223u; };
    // Every other time in the header only, where the structure is.
    const auto reach = seed % 2 ? bytes.size() : std::min<std::size_t>(bytes.size(), 1500);
    for (int i = 0; i < 30; ++i) bytes[(random() >> 8) % reach] ^= static_cast<char>(random() >> 24);
    const auto file = in_folder("damaged");
    samples::write_bytes(file, bytes);
    try {
      const auto times = times_of(read_all(file));
      EXPECT_EQ(std::adjacent_find(times.begin(), times.end(), std::greater_equal<>()), times.end());
      frames_read += static_cast<int>(times.size());
    } catch (const BadVideo& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("damaged"));
    }
  }
  EXPECT_GT(frames_read, 0);
}

INSTANTIATE_TEST_SUITE_P(Reader, EveryContainer, testing::ValuesIn(kContainers), [](const auto& container) {
  auto name = container.param.name;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
});

/// How a phone stores the upright picture, and the matrix (a b c d) that its player is to apply.
struct Held {
  std::string name;
  std::array<int, 4> matrix;
  samples::Quadrants stored;
};
void PrintTo(const Held& held, std::ostream* out) { *out << held.name; }

const std::vector<Held> kWaysToHold{
    {"upright", {1, 0, 0, 1}, {kRed, kGreen, kBlue, kWhite}},
    {"turned_90_clockwise", {0, 1, -1, 0}, {kGreen, kWhite, kRed, kBlue}},
    {"upside_down", {-1, 0, 0, -1}, {kWhite, kBlue, kGreen, kRed}},
    {"turned_90_anticlockwise", {0, -1, 1, 0}, {kBlue, kRed, kWhite, kGreen}},
    {"mirrored_sideways", {-1, 0, 0, 1}, {kGreen, kRed, kWhite, kBlue}},
    {"mirrored_upside_down", {1, 0, 0, -1}, {kBlue, kWhite, kRed, kGreen}},
    {"transposed", {0, 1, 1, 0}, {kRed, kBlue, kGreen, kWhite}},
    {"transposed_across", {0, -1, -1, 0}, {kWhite, kGreen, kBlue, kRed}},
};

class EveryWayToHoldAPhone : public Reader, public testing::WithParamInterface<Held> {
 protected:
  /// Puts the matrix into the track header of an MP4 (ISO/IEC 14496-12, 8.3.2).
  static void set_display_matrix(const std::filesystem::path& file, const std::array<int, 4>& matrix) {
    auto bytes = samples::bytes_of(file);
    const auto at = bytes.find("tkhd") + 4 + 40;
    const auto put = [&bytes, at](std::size_t cell, int value) {
      const auto fixed = static_cast<std::uint32_t>(value * 65536);
      for (std::size_t i = 0; i < 4; ++i) bytes.at(at + 4 * cell + i) = static_cast<char>(fixed >> (24 - 8 * i));
    };
    put(0, matrix[0]);
    put(1, matrix[1]);
    put(3, matrix[2]);
    put(4, matrix[3]);
    samples::write_bytes(file, bytes);
  }
};

TEST_P(EveryWayToHoldAPhone, turns_its_video_upright) {
  const auto file = in_folder("phone.mp4");
  VideoWriter writer(file, 160, 96);
  for (const double time : {0.0, 0.1}) writer.add({Seconds{time}, samples::paint(160, 96, GetParam().stored)});
  writer.finish();
  set_display_matrix(file, GetParam().matrix);

  VideoReader reader(file);
  const bool sideways = GetParam().matrix[0] == 0;
  EXPECT_EQ(reader.info().width, sideways ? 96 : 160);
  EXPECT_EQ(reader.info().height, sideways ? 160 : 96);
  const auto frame = reader.next();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->image->width, reader.info().width);
  EXPECT_EQ(frame->image->height, reader.info().height);
  EXPECT_EQ(quadrants_of(*frame->image), kUpright);
}

INSTANTIATE_TEST_SUITE_P(Reader, EveryWayToHoldAPhone, testing::ValuesIn(kWaysToHold),
                         [](const auto& held) { return held.param.name; });

TEST_F(Reader, keeps_the_times_of_a_variable_frame_rate) {
  const std::vector<double> times{0, 0.033, 0.066, 0.2, 0.25, 1.5, 1.6};
  samples::write(in_folder("variable.mp4"), times);
  const auto mkv = convert(in_folder("variable.mp4"), "-c copy", "variable.mkv");
  for (const auto& file : {in_folder("variable.mp4"), mkv})
    EXPECT_THAT(times_of(read_all(file)), Pointwise(DoubleNear(1e-3), times));
}

TEST_F(Reader, gives_a_gif_at_three_frames_a_second_its_time) {
  samples::write(in_folder("slow.mp4"), steady_times(12, 3));
  VideoReader reader(convert(in_folder("slow.mp4"), "", "slow.gif"));
  EXPECT_NEAR(reader.info().duration.value, 4, 0.05);
  EXPECT_NEAR(reader.info().fps, 3, 0.1);
  EXPECT_THAT(times_of(read_all(reader)), Pointwise(DoubleNear(0.02), steady_times(12, 3)));
}

TEST_F(Reader, reads_odd_sizes_to_the_last_row_and_column) {
  const auto file = in_folder("odd.mkv");
  run_ffmpeg("-f lavfi -i color=0xC82828:size=176x112:rate=10:duration=0.5,crop=161:97:0:0:exact=1 -c:v ffv1 " +
             file.string());
  const auto frames = read_all(file);
  ASSERT_EQ(frames.size(), 5);
  const auto& image = *frames.front().image;
  EXPECT_EQ(image.width, 161);
  EXPECT_EQ(image.height, 97);
  for (std::size_t i = 0; i < image.rgb.size(); ++i) ASSERT_NEAR(image.rgb[i], kRed[i % 3], 5) << "byte " << i;
}

TEST_F(Reader, gives_anamorphic_video_square_pixels) {
  VideoReader reader(convert(three_seconds(), "-vf setsar=4/3 -c:v libx264", "wide.mp4"));
  EXPECT_EQ(reader.info().width, 213);
  EXPECT_EQ(reader.info().height, 96);
  EXPECT_EQ(quadrants_of(*reader.next()->image), kUpright);
}

TEST_F(Reader, works_on_a_smaller_picture_where_the_video_is_large) {
  samples::write(in_folder("large.mp4"), {0, 0.1}, 1080, 1920);
  VideoReader reader(in_folder("large.mp4"));
  EXPECT_EQ(reader.info().width, 1080);
  EXPECT_EQ(reader.info().height, 1920);
  const auto frame = reader.next();
  EXPECT_EQ(frame->image->width, 720);
  EXPECT_EQ(frame->image->height, kLongestSide);
  EXPECT_EQ(quadrants_of(*frame->image), kUpright);
}

TEST_F(Reader, knows_limited_from_full_range_and_one_colour_matrix_from_another) {
  const auto base = three_seconds();
  for (const std::string options :
       {"-vf scale=out_range=full:out_color_matrix=bt709 -color_range pc -colorspace bt709",
        "-vf scale=out_range=limited:out_color_matrix=bt601 -color_range tv -colorspace smpte170m",
        "-vf scale=out_range=limited:out_color_matrix=bt709 -color_range tv -colorspace bt709"}) {
    const auto frames = read_all(convert(base, options + " -c:v libx264 -crf 10 -pix_fmt yuv420p", "colours.mp4"));
    const auto green = samples::colour_at(*frames.front().image, 0.75, 0.25);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(green[i], kGreen[i], 5) << options;
  }
}

TEST_F(Reader, ignores_sound_and_subtitles) {
  samples::write_bytes(in_folder("words.srt"), "1\n00:00:00,000 --> 00:00:02,000\nKnees together\n");
  const auto file = convert(three_seconds(),
                            "-i " + in_folder("words.srt").string() +
                                " -f lavfi -i sine=duration=3 -map 2 -map 1 -map 0 -c:v copy -c:s srt -c:a aac",
                            "talk.mkv");
  EXPECT_EQ(read_all(file).size(), 60);
}

TEST_F(Reader, counts_the_frames_of_a_recording_that_tells_no_duration) {
  const auto webm = in_folder("live.webm");
  run_ffmpeg("-i " + three_seconds().string() + " -c:v libvpx -f webm - > " + webm.string());
  VideoReader reader(webm);
  EXPECT_NEAR(reader.info().duration.value, 3, 0.01);
  EXPECT_NEAR(reader.info().fps, 20, 0.1);
  EXPECT_EQ(reader.info().frames, 60);
  EXPECT_EQ(read_all(reader).size(), 60);
  EXPECT_FALSE(reader.truncated());
}

TEST_F(Reader, can_be_left_in_the_middle) {
  VideoReader reader(three_seconds());
  EXPECT_TRUE(reader.next());
}

TEST_F(Reader, stays_at_the_end_once_there) {
  VideoReader reader(three_seconds());
  EXPECT_EQ(read_all(reader).size(), 60);
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.next());
}

TEST_F(Reader, says_how_long_the_decoding_took) {
  VideoReader reader(three_seconds());
  read_all(reader);
  EXPECT_GT(reader.busy(), Seconds{0});
}

class Truncated : public Reader, public testing::WithParamInterface<Container> {};

TEST_P(Truncated, gives_what_is_there_and_says_so) {
  const auto whole = moving(GetParam().options, GetParam().name);
  const auto bytes = samples::bytes_of(whole);
  samples::write_bytes(in_folder("half"), bytes.substr(0, bytes.size() / 2));
  VideoReader reader(in_folder("half"));
  const auto frames = read_all(reader);
  EXPECT_GT(frames.size(), 5);
  EXPECT_LT(frames.size(), 55);
  EXPECT_TRUE(reader.truncated());
}

INSTANTIATE_TEST_SUITE_P(Reader, Truncated,
                         testing::Values(Container{"video.mp4", "-c:v libx264 -movflags faststart"},
                                         Container{"video.mkv", "-c:v libx264"},
                                         Container{"video.webm", "-c:v libvpx -b:v 1M"},
                                         Container{"video.avi", "-c:v mpeg4 -q:v 3"}, Container{"video.gif", kGif}),
                         [](const auto& container) { return container.param.name.substr(6); });

}  // namespace
}  // namespace clamshell
