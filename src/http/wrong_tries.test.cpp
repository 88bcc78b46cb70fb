// SPDX-License-Identifier: Apache-2.0
#include "http/wrong_tries.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

constexpr WrongTries::Clock::time_point kFirst{};

void try_often(WrongTries& tries, const Try& one, std::size_t times) {
  while (times-- > 0) tries.add(one, kFirst);
}

TEST(WrongTries, shut_out_neither_other_names_nor_other_networks) {
  WrongTries tries;
  try_often(tries, {"ann", "1"}, WrongTries::kMost);
  EXPECT_TRUE(tries.too_many({"ann", "1"}, kFirst));
  EXPECT_FALSE(tries.too_many({"ben", "1"}, kFirst));
  EXPECT_FALSE(tries.too_many({"ann", "2"}, kFirst));
}

TEST(WrongTries, of_many_names_shut_out_their_network_alone) {
  WrongTries tries;
  for (std::size_t i = 0; i < WrongTries::kMostOfNetwork; ++i) tries.add({std::to_string(i), "1"}, kFirst);
  EXPECT_TRUE(tries.too_many({"ann", "1"}, kFirst));
  EXPECT_FALSE(tries.too_many({"ann", "2"}, kFirst));
}

TEST(WrongTries, of_many_networks_end_too) {
  WrongTries tries;
  for (std::size_t i = 0; i < WrongTries::kMostInAll; ++i) tries.add({"ann", std::to_string(i)}, kFirst);
  EXPECT_TRUE(tries.too_many({"ann", "another"}, kFirst));
}

TEST(WrongTries, are_forgotten_after_a_minute_and_forgiven_when_right) {
  WrongTries tries;
  const Try one{"ann", "1"};
  try_often(tries, one, WrongTries::kMost);
  EXPECT_TRUE(tries.too_many(one, kFirst + std::chrono::seconds(59)));
  EXPECT_FALSE(tries.too_many(one, kFirst + std::chrono::seconds(60)));
  try_often(tries, one, WrongTries::kMost);
  tries.forgive(one);
  EXPECT_FALSE(tries.too_many(one, kFirst));
}

}  // namespace
}  // namespace clamshell
