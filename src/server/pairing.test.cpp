// SPDX-License-Identifier: Apache-2.0
#include "server/pairing.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

using Try = Pairing::Try;
constexpr Pairing::Clock::time_point kNow{};

TEST(Pairing, has_another_code_each_time) {
  const Pairing one, other;
  EXPECT_EQ(one.code().size(), 6u);
  EXPECT_NE(one.code(), other.code());
  EXPECT_NE(one.set_cookie(), other.set_cookie());
  EXPECT_FALSE(one.knows(other.set_cookie()));
}

TEST(Pairing, takes_the_right_code_as_often_as_it_is_given) {
  Pairing pairing;
  for (int i = 0; i < 20; ++i) EXPECT_EQ(pairing.try_code(pairing.code(), kNow), Try::right);
}

TEST(Pairing, takes_nothing_else) {
  Pairing pairing;
  for (const std::string given : {"", " ", "ABC", "0OIl1!", "%41", "é"})
    EXPECT_EQ(pairing.try_code(given, kNow), Try::wrong) << given;
}

TEST(Pairing, takes_codes_again_after_a_minute) {
  Pairing pairing;
  for (std::size_t i = 0; i < WrongTries::kMost; ++i) EXPECT_EQ(pairing.try_code("", kNow), Try::wrong);
  EXPECT_EQ(pairing.try_code(pairing.code(), kNow + std::chrono::seconds(59)), Try::too_many);
  EXPECT_EQ(pairing.try_code(pairing.code(), kNow + std::chrono::seconds(60)), Try::right);
}

}  // namespace
}  // namespace clamshell
