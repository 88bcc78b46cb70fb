// SPDX-License-Identifier: Apache-2.0
#include "api/one_time_password.h"

#include <gtest/gtest.h>

#include <chrono>

#include "base/user_error.h"

namespace clamshell {
namespace {

/// "12345678901234567890", as RFC 6238 has it in its appendix B.
const std::string kSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

Timestamp at_second(long long seconds) { return Timestamp{std::chrono::seconds{seconds}}; }

TEST(OneTimePassword, is_that_of_the_rfc) {
  // The last six of the eight digits of the RFC's table.
  EXPECT_EQ(step_of_code(kSecret, "287082", at_second(59)), 1);
  EXPECT_EQ(step_of_code(kSecret, "081804", at_second(1111111109)), 37037036);
  EXPECT_EQ(step_of_code(kSecret, "005924", at_second(1234567890)), 41152263);
  EXPECT_EQ(step_of_code(kSecret, "279037", at_second(2000000000)), 66666666);
}

TEST(OneTimePassword, is_right_for_the_step_before_and_after) {
  EXPECT_EQ(step_of_code(kSecret, "005924", at_second(1234567890 - 30)), 41152263);
  EXPECT_EQ(step_of_code(kSecret, "005924", at_second(1234567890 + 30)), 41152263);
  EXPECT_FALSE(step_of_code(kSecret, "005924", at_second(1234567890 - 60)));
  EXPECT_FALSE(step_of_code(kSecret, "005924", at_second(1234567890 + 60)));
}

TEST(OneTimePassword, has_six_digits) {
  for (const char* code : {"", "00592", "0059240", "89005924", "00592a", " 05924"})
    EXPECT_FALSE(step_of_code(kSecret, code, at_second(1234567890))) << code;
}

TEST(OneTimePassword, has_a_new_secret_each_time) {
  const std::string secret = new_totp_secret();
  EXPECT_EQ(secret.size(), 32u);
  EXPECT_NE(secret, new_totp_secret());
  EXPECT_FALSE(step_of_code(secret, "00592a", at_second(0)));
  EXPECT_THROW(step_of_code("not base 32!", "123456", at_second(0)), UserError);
}

TEST(OneTimePassword, is_told_to_an_app_by_an_address) {
  EXPECT_EQ(totp_address("ines@clinic", "ABC"), "otpauth://totp/Clamshell:ines%40clinic?secret=ABC&issuer=Clamshell");
}

}  // namespace
}  // namespace clamshell
