// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_message.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

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

RC_GTEST_PROP(FrameMessage, is_read_as_it_was_written, ()) {
  const auto time_us = *rc::gen::inRange<std::uint64_t>(0, 253'402'300'800'000'000);
  const auto jpeg = *rc::gen::nonEmpty<std::vector<std::uint8_t>>();
  const auto bytes = frame_bytes(time_us, jpeg);
  const FrameMessage frame = parse_frame_message(bytes);
  RC_ASSERT(std::abs(frame.time.value - static_cast<double>(time_us) * 1e-6) == 0.0);
  RC_ASSERT(std::vector<std::uint8_t>(frame.jpeg.begin(), frame.jpeg.end()) == jpeg);
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

}  // namespace
}  // namespace clamshell
