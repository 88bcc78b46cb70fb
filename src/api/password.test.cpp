// SPDX-License-Identifier: Apache-2.0
#include "api/password.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::HasSubstr, testing::Not, testing::StartsWith;

TEST(Password, is_known_again_by_its_hash) {
  const std::string hash = hash_password("correct horse");
  EXPECT_THAT(hash, StartsWith("$argon2id$"));
  EXPECT_THAT(hash, Not(HasSubstr("correct")));
  EXPECT_TRUE(is_password("correct horse", hash));
  for (const std::string wrong : {"", "correct hors", "correct horse ", "Correct horse"})
    EXPECT_FALSE(is_password(wrong, hash)) << wrong;
  EXPECT_NE(hash_password("correct horse"), hash) << "a salt of its own";
}

TEST(Password, with_a_character_of_code_0_is_taken_whole) {
  const std::string hash = hash_password(std::string("a\0b", 3));
  EXPECT_FALSE(is_password("a", hash));
  EXPECT_TRUE(is_password(std::string("a\0b", 3), hash));
}

TEST(Password, of_nobody_is_never_right) {
  EXPECT_FALSE(is_password("", std::nullopt));
  EXPECT_FALSE(is_password("correct horse", std::nullopt));
}

TEST(Password, is_hashed_anew_where_the_limits_were_lower) {
  EXPECT_FALSE(is_outdated(hash_password("correct horse")));
  EXPECT_TRUE(
      is_outdated("$argon2id$v=19$m=8192,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
  EXPECT_TRUE(is_outdated("no hash"));
  EXPECT_FALSE(is_password("", "no hash"));
}

}  // namespace
}  // namespace clamshell
