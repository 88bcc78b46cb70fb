// SPDX-License-Identifier: Apache-2.0
#include "http/pairing.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

using Outcome = Pairing::Outcome;
constexpr Pairing::Clock::time_point kNow{};
const std::string kThisDevice = "192.0.2.1";

TEST(Pairing, has_another_code_each_time) {
  const Pairing one, other;
  EXPECT_EQ(one.code().size(), 6u);
  EXPECT_NE(one.code(), other.code());
  EXPECT_NE(one.set_cookie(), other.set_cookie());
  EXPECT_FALSE(one.knows(other.set_cookie()));
}

TEST(Pairing, takes_the_right_code_as_often_as_it_is_given) {
  Pairing pairing;
  for (int i = 0; i < 20; ++i) EXPECT_EQ(pairing.try_code(pairing.code(), kThisDevice, kNow), Outcome::right);
}

TEST(Pairing, takes_nothing_else) {
  Pairing pairing;
  for (const std::string given : {"", " ", "ABC", "0OIl1!", "%41", "é"})
    EXPECT_EQ(pairing.try_code(given, kThisDevice, kNow), Outcome::wrong) << given;
}

TEST(Pairing, takes_codes_again_after_a_minute) {
  Pairing pairing;
  for (std::size_t i = 0; i < WrongTries::kMost; ++i)
    EXPECT_EQ(pairing.try_code("", kThisDevice, kNow), Outcome::wrong);
  EXPECT_EQ(pairing.try_code(pairing.code(), kThisDevice, kNow + std::chrono::seconds(59)), Outcome::too_many);
  EXPECT_EQ(pairing.try_code(pairing.code(), kThisDevice, kNow + std::chrono::seconds(60)), Outcome::right);
}

TEST(Pairing, refuses_nobody_for_another_s_guesses) {
  Pairing pairing;
  for (std::size_t i = 0; i < 2 * WrongTries::kMost; ++i) pairing.try_code("", "192.0.2.2", kNow);
  EXPECT_EQ(pairing.try_code(pairing.code(), kThisDevice, kNow), Outcome::right);
}

}  // namespace
}  // namespace clamshell
