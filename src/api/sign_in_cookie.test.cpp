// SPDX-License-Identifier: Apache-2.0
#include "api/sign_in_cookie.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::EndsWith, testing::HasSubstr, testing::Not, testing::StartsWith;

Request with(const std::string& cookies) {
  Request request;
  request.headers.set("Cookie", cookies);
  return request;
}

TEST(SignInCookie, goes_over_tls_alone_where_there_is_tls) {
  const SignInCookie cookie = SignInCookie::of_signed_in(/*tls=*/true);
  EXPECT_THAT(cookie.set("0123"), StartsWith("__Host-clamshell-sign-in=0123; Path=/; "));
  EXPECT_THAT(cookie.set("0123"), EndsWith("; HttpOnly; SameSite=Strict; Secure"));
  EXPECT_THAT(cookie.clear(), EndsWith("; HttpOnly; SameSite=Strict; Secure"));
  EXPECT_EQ(cookie.token_of(with("clamshell-sign-in=1; __Host-clamshell-sign-in=2")), "2");
  EXPECT_EQ(cookie.token_of(with("clamshell-sign-in=1")), std::nullopt);
}

TEST(SignInCookie, is_kept_by_browsers_on_loopback) {
  const SignInCookie cookie = SignInCookie::of_signed_in(/*tls=*/false);
  EXPECT_THAT(cookie.set("0123"), StartsWith("clamshell-sign-in=0123; Path=/; "));
  EXPECT_THAT(cookie.set("0123"), Not(HasSubstr("Secure")));
  EXPECT_EQ(cookie.token_of(with("clamshell-sign-in=1; __Host-clamshell-sign-in=2")), "1");
  EXPECT_EQ(cookie.token_of(Request{}), std::nullopt);
}

TEST(SignInCookie, of_a_sign_in_that_was_only_begun_is_another_and_short_lived) {
  const SignInCookie cookie = SignInCookie::of_begun(/*tls=*/true);
  EXPECT_THAT(cookie.set("0123"), StartsWith("__Host-clamshell-sign-in-begun=0123; Path=/; Max-Age=600; "));
  EXPECT_EQ(cookie.token_of(with("__Host-clamshell-sign-in=1")), std::nullopt);
}

}  // namespace
}  // namespace clamshell
