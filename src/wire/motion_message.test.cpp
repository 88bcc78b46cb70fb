// SPDX-License-Identifier: Apache-2.0
#include "wire/motion_message.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "wire/synthetic_motion_message.h"

namespace clamshell {
namespace {

const MotionSample kFelt{Seconds{1.8e9}, {0, 0.6, 0.8}, Vector3<double>(0.5, -1, 2)};

/// Whatever is wrong with one number of one reading.
std::string with_number(std::size_t place, float number) {
  std::string message = motion_message({kFelt});
  const auto bits = std::bit_cast<std::uint32_t>(number);
  for (std::size_t byte = 0; byte < 4; ++byte)
    message[16 + 4 * place + byte] = static_cast<char>(bits >> 8 * byte & 0xFF);
  return message;
}

std::vector<MotionSample> parsed(const std::string& message) { return parse_motion_message(bytes_of(message)); }

RC_GTEST_PROP(MotionMessage, is_read_as_it_was_written, ()) {
  const auto count = *rc::gen::inRange(1, 200);
  const bool has_gyroscope = *rc::gen::arbitrary<bool>();
  std::vector<MotionSample> felt;
  for (int i = 0; i < count; ++i) {
    const auto number = [] { return *rc::gen::inRange(-1000, 1000) / 100.0; };
    felt.push_back({Seconds{1.8e9 + 0.01 * i}, {number(), number(), number()}, {}});
    if (has_gyroscope) felt.back().rate = {number(), number(), number()};
  }
  const std::vector<MotionSample> read = parsed(motion_message(felt));
  RC_ASSERT(read.size() == felt.size());
  for (std::size_t i = 0; i < felt.size(); ++i) {
    RC_ASSERT(std::abs((read[i].time - felt[i].time).value) < 2e-6);
    RC_ASSERT((read[i].force - felt[i].force).norm() < 1e-5);
    RC_ASSERT(read[i].rate.has_value() == has_gyroscope);
    if (has_gyroscope) RC_ASSERT((*read[i].rate - *felt[i].rate).norm() < 1e-5);
  }
}

TEST(MotionMessage, is_told_from_a_frame_by_its_letters) {
  const std::string jpeg = std::string(8, '\1') + "\xFF\xD8\xFF\xE0";
  EXPECT_FALSE(is_motion_message(bytes_of(jpeg)));
  EXPECT_FALSE(is_motion_message({}));
  EXPECT_TRUE(is_motion_message(bytes_of(motion_message({kFelt}))));
}

TEST(MotionMessage, has_whole_readings_or_is_refused) {
  const std::string message = motion_message({kFelt, {kFelt.time + Seconds{0.1}, kFelt.force, kFelt.rate}});
  for (std::size_t size = 0; size < message.size(); ++size) {
    if (size == 12 + 28) continue;
    EXPECT_THROW(parsed(message.substr(0, size)), BadMessage) << size;
  }
  std::vector<MotionSample> many;
  for (int i = 0; i < 1001; ++i) many.push_back({kFelt.time + Seconds{0.001 * i}, kFelt.force, kFelt.rate});
  EXPECT_THROW(parsed(motion_message(many)), BadMessage);
}

TEST(MotionMessage, holds_nothing_that_no_phone_can_feel) {
  for (const float number : {NAN, INFINITY, -INFINITY, 1e30F, 400.F}) {
    for (const std::size_t place : {0U, 1U, 2U}) EXPECT_THROW(parsed(with_number(place, number)), BadMessage) << number;
    for (const std::size_t place : {3U, 4U, 5U}) EXPECT_THROW(parsed(with_number(place, number)), BadMessage) << number;
  }
}

TEST(MotionMessage, is_in_the_order_of_time_and_not_too_long) {
  const auto two = [](double apart) {
    return motion_message({kFelt, {kFelt.time + Seconds{apart}, kFelt.force, kFelt.rate}});
  };
  EXPECT_EQ(parsed(two(10)).size(), 2U);
  EXPECT_THROW(parsed(two(0)), BadMessage);
  EXPECT_THROW(parsed(two(10.1)), BadMessage);
  std::string year_10000 = motion_message({kFelt});
  year_10000[7] = '\x7F';
  EXPECT_THROW(parsed(year_10000), BadMessage);
}

}  // namespace
}  // namespace clamshell
