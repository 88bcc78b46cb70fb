// SPDX-License-Identifier: Apache-2.0
#include "video/decode_jpeg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <turbojpeg.h>

#include <memory>
#include <random>
#include <string_view>
#include <vector>

#include "picture/video_info.h"
#include "video/sample_videos.h"

namespace clamshell {
namespace {

using Bytes = std::vector<std::uint8_t>;

struct Encoding {
  int pixels = TJPF_RGB, channels = 3, subsampling = TJSAMP_420, flags = 0;
};
constexpr Encoding kGrey{TJPF_GRAY, 1, TJSAMP_GRAY}, kPrintingColours{TJPF_CMYK, 4, TJSAMP_444},
    kProgressive{TJPF_RGB, 3, TJSAMP_420, TJFLAG_PROGRESSIVE};

Bytes encode(const Bytes& pixels, int width, int height, Encoding as = {}) {
  const std::unique_ptr<void, int (*)(tjhandle)> encoder(tjInitCompress(), tjDestroy);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int failed = tjCompress2(encoder.get(), pixels.data(), width, 0, height, as.pixels, &bytes, &size,
                                 as.subsampling, 90, as.flags);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(bytes, tjFree);
  if (failed) throw std::runtime_error(tjGetErrorStr2(encoder.get()));
  return {bytes, bytes + size};
}

Bytes jpeg(int width, int height, Encoding as = {}) {
  return encode(samples::paint(width, height)->rgb, width, height, as);
}

Bytes plain(int width, int height, Encoding as) {
  return encode(Bytes(static_cast<std::size_t>(as.channels * width * height), 90), width, height, as);
}

/// Writes another size into the frame header (ITU-T T.81, B.2.2).
Bytes claim(Bytes bytes, int width, int height) {
  constexpr std::array<std::uint8_t, 2> kFrameHeader{0xff, 0xc0};
  const auto header = std::search(bytes.begin(), bytes.end(), kFrameHeader.begin(), kFrameHeader.end());
  std::size_t at = static_cast<std::size_t>(header - bytes.begin()) + 5;
  for (const int side : {height, width}) {
    bytes.at(at++) = static_cast<std::uint8_t>(side >> 8);
    bytes.at(at++) = static_cast<std::uint8_t>(side);
  }
  return bytes;
}

bool refused(std::span<const std::uint8_t> bytes) {
  try {
    const Image image = decode_jpeg(bytes);
    EXPECT_EQ(image.rgb.size(), static_cast<std::size_t>(3 * image.width * image.height));
    return false;
  } catch (const BadPicture&) {
    return true;
  }
}

TEST(JpegDecoder, gives_back_what_was_painted) {
  for (const auto& encoding : {Encoding{}, kProgressive}) {
    const Image image = decode_jpeg(jpeg(160, 96, encoding));
    EXPECT_EQ(image.width, 160);
    EXPECT_EQ(image.height, 96);
    EXPECT_EQ(samples::quadrants_of(image), samples::kUpright);
  }
}

TEST(JpegDecoder, makes_grey_pictures_rgb) {
  const Image image = decode_jpeg(plain(33, 17, kGrey));
  EXPECT_EQ(image.width, 33);
  EXPECT_THAT(image.rgb, testing::AllOf(testing::SizeIs(3 * 33 * 17), testing::Each(90)));
}

TEST(JpegDecoder, refuses_printing_colours) {
  try {
    decode_jpeg(plain(32, 16, kPrintingColours));
    FAIL();
  } catch (const BadPicture& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("CMYK"));
  }
}

RC_GTEST_PROP(JpegDecoder, reduces_no_picture_below_half_the_longest_side_and_keeps_its_proportions, ()) {
  const int width = *rc::gen::inRange(1, kLargestSide + 1), height = *rc::gen::inRange(1, 65);
  const bool wide = *rc::gen::arbitrary<bool>();
  const Image image = wide ? decode_jpeg(plain(width, height, kGrey)) : decode_jpeg(plain(height, width, kGrey));
  const int longer = std::max(width, height), reduced = std::max(image.width, image.height);
  RC_ASSERT(reduced <= kLongestSide);
  RC_ASSERT(reduced == longer || (longer > kLongestSide && 2 * reduced > kLongestSide));
  const double scale = static_cast<double>(reduced) / longer;
  RC_ASSERT(std::abs(image.width - scale * (wide ? width : height)) <= 1);
  RC_ASSERT(std::abs(image.height - scale * (wide ? height : width)) <= 1);
}

TEST(JpegDecoder, keeps_the_picture_while_reducing_it) {
  const Image image = decode_jpeg(jpeg(1920, 1080));
  EXPECT_EQ(image.width, 1200);
  EXPECT_EQ(image.height, 675);
  EXPECT_EQ(samples::quadrants_of(image), samples::kUpright);
}

TEST(JpegDecoder, refuses_a_large_picture_by_its_header) {
  EXPECT_THROW(decode_jpeg(claim(jpeg(16, 16), 65500, 65500)), TooLargePicture);
  EXPECT_THROW(decode_jpeg(claim(jpeg(16, 16), kLargestSide + 1, 16)), TooLargePicture);
  EXPECT_THROW(decode_jpeg(claim(jpeg(16, 16), 16, kLargestSide + 1)), TooLargePicture);
}

TEST(JpegDecoder, refuses_a_header_that_promises_more_than_follows) {
  EXPECT_TRUE(refused(claim(jpeg(16, 16), kLargestSide, kLargestSide)));
  EXPECT_TRUE(refused(claim(jpeg(16, 16), 0, 16)));
  EXPECT_TRUE(refused(claim(jpeg(16, 16), 16, 0)));
}

TEST(JpegDecoder, refuses_every_truncation) {
  for (const auto& encoding : {Encoding{}, kProgressive}) {
    const Bytes whole = jpeg(48, 32, encoding);
    ASSERT_FALSE(refused(whole));
    for (std::size_t length = 0; length < whole.size(); ++length)
      EXPECT_TRUE(refused(std::span(whole).first(length))) << length;
  }
}

TEST(JpegDecoder, survives_damage) {
  std::mt19937 random(9);
  for (const auto& encoding : {Encoding{}, kProgressive}) {
    const Bytes whole = jpeg(48, 32, encoding);
    int refusals = 0;
    for (int trial = 0; trial < 1000; ++trial) {
      Bytes bytes = whole;
      for (auto flips = 1 + random() % 8; flips > 0; --flips)
        bytes[random() % bytes.size()] ^= static_cast<std::uint8_t>(1u << random() % 8);
      refusals += refused(bytes) ? 1 : 0;
    }
    EXPECT_GT(refusals, 300);
  }
}

TEST(JpegDecoder, refuses_a_bomb_of_many_scans) {
  constexpr std::array<std::uint8_t, 2> kScanHeader{0xff, 0xda}, kEnd{0xff, 0xd9};
  const Bytes whole = jpeg(16, 16, kProgressive);
  const auto last_scan = std::find_end(whole.begin(), whole.end(), kScanHeader.begin(), kScanHeader.end());
  const auto end = std::find_end(whole.begin(), whole.end(), kEnd.begin(), kEnd.end());
  Bytes bomb(whole.begin(), last_scan);
  for (int scan = 0; scan < 100; ++scan) bomb.insert(bomb.end(), last_scan, end);
  bomb.insert(bomb.end(), end, whole.end());
  try {
    decode_jpeg(bomb);
    FAIL();
  } catch (const BadPicture& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("scans"));
  }
}

TEST(JpegDecoder, refuses_what_is_no_jpeg) {
  EXPECT_TRUE(refused({}));
  constexpr std::string_view kText = "\x89PNG\r\n\x1a\n, or so it says";
  EXPECT_TRUE(refused(std::span(reinterpret_cast<const std::uint8_t*>(kText.data()), kText.size())));
}

}  // namespace
}  // namespace clamshell
