// SPDX-License-Identifier: Apache-2.0
/// Any token, and any key set on the lines after it, is taken for who signed in or refused with a sentence.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/user_error.h"
#include "openid/id_token.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto end = std::min(text.find('\n'), size);
  const std::string token = text.substr(0, end), keys = text.substr(std::min(end + 1, size));
  const clamshell::ExpectedToken expected{.issuer = "https://id.clinic",
                                          .client = "clamshell",
                                          .nonce = "n0",
                                          .now = clamshell::Timestamp(std::chrono::seconds(1'800'000'000))};
  try {
    clamshell::has_key(keys, token);
  } catch (const clamshell::UserError&) {
  }
  try {
    const clamshell::Account account = clamshell::check_id_token(token, keys, expected);
    if (account.issuer != expected.issuer || account.subject.empty()) std::abort();
  } catch (const clamshell::UserError&) {
  }
  return 0;
}
