// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_message.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <vector>

namespace clamshell {
namespace {

std::vector<std::uint8_t> frame_bytes(std::uint64_t time_us, const std::vector<std::uint8_t>& jpeg) {
  std::vector<std::uint8_t> bytes;
  for (int byte = 0; byte < 8; ++byte) bytes.push_back(static_cast<std::uint8_t>(time_us >> 8 * byte));
  bytes.insert(bytes.end(), jpeg.begin(), jpeg.end());
  return bytes;
}

/// What stands before the JPEG where the camera feels which way is up.
std::vector<std::uint8_t> tilt_bytes(const Vector3<double>& up, const std::vector<std::uint8_t>& jpeg) {
  std::vector<std::uint8_t> bytes{'t', 'i', 'l', 't'};
  for (const double number : up)
    for (int byte = 0; byte < 4; ++byte)
      bytes.push_back(static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(static_cast<float>(number)) >> 8 * byte));
  bytes.insert(bytes.end(), jpeg.begin(), jpeg.end());
  return bytes;
}

RC_GTEST_PROP(FrameMessage, is_read_as_it_was_written, ()) {
  const auto time_us = *rc::gen::inRange<std::uint64_t>(0, 253'402'300'800'000'000);
  auto jpeg = *rc::gen::arbitrary<std::vector<std::uint8_t>>();
  jpeg.insert(jpeg.begin(), {0xFF, 0xD8});  // as each JPEG begins
  const auto bytes = frame_bytes(time_us, jpeg);
  const FrameMessage frame = parse_frame_message(bytes);
  RC_ASSERT(std::abs(frame.time.value - static_cast<double>(time_us) * 1e-6) == 0.0);
  RC_ASSERT(std::vector<std::uint8_t>(frame.jpeg.begin(), frame.jpeg.end()) == jpeg);
  RC_ASSERT(!frame.up);
}

TEST(FrameMessage, keeps_the_microseconds_of_today) {
  constexpr std::uint64_t kTime = 1'795'396'303'574'167;
  EXPECT_EQ(std::llround(parse_frame_message(frame_bytes(kTime, {1})).time.value * 1e6), kTime);
}

TEST(FrameMessage, must_have_a_time_and_a_picture) {
  EXPECT_THROW(parse_frame_message({}), BadMessage);
  EXPECT_THROW(parse_frame_message(frame_bytes(1, {})), BadMessage);
  EXPECT_THROW(parse_frame_message(frame_bytes(253'402'300'800'000'000, {1})), BadMessage);
  EXPECT_THROW(parse_frame_message(frame_bytes(~0ULL, {1})), BadMessage);
}

TEST(FrameMessage, may_say_which_way_is_up) {
  const Vector3<double> up = Vector3<double>(0.1, -0.9, 0.3).normalized();
  const auto bytes = frame_bytes(5'000'000, tilt_bytes(up, {0xFF, 0xD8, 7}));
  const FrameMessage frame = parse_frame_message(bytes);
  EXPECT_EQ(frame.time, Seconds{5});
  ASSERT_TRUE(frame.up);
  EXPECT_LT((*frame.up - up).norm(), 1e-6);
  EXPECT_EQ(std::vector<std::uint8_t>(frame.jpeg.begin(), frame.jpeg.end()),
            (std::vector<std::uint8_t>{0xFF, 0xD8, 7}));
}

TEST(FrameMessage, is_refused_where_up_is_no_direction) {
  for (const Vector3<double>& up : {Vector3<double>(0, 0, 0), Vector3<double>(0, -9.8, 0), Vector3<double>(NAN, 1, 0)})
    EXPECT_THROW(parse_frame_message(frame_bytes(1, tilt_bytes(up, {0xFF, 0xD8}))), BadMessage) << up.transpose();
  EXPECT_THROW(parse_frame_message(frame_bytes(1, tilt_bytes({0, -1, 0}, {}))), BadMessage);
  EXPECT_THROW(parse_frame_message(frame_bytes(1, {'t', 'i', 'l', 't', 0})), BadMessage);
}

}  // namespace
}  // namespace clamshell
