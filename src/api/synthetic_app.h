// SPDX-License-Identifier: Apache-2.0
/// The app on somebody's phone that shows the codes of a second factor, RFC 6238.
#pragma once

#include <gtest/gtest.h>
#include <liboath/oath.h>

#include <chrono>
#include <cstdlib>
#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

/// later: so many steps of 30 s after that time.
inline std::string app_code(const std::string& secret, Timestamp time, int later = 0) {
  char* bytes = nullptr;
  std::size_t size = 0;
  EXPECT_EQ(oath_base32_decode(secret.data(), secret.size(), &bytes, &size), OATH_OK);
  char code[7]{};
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
  EXPECT_EQ(oath_totp_generate(bytes, size, seconds + 30 * later, 30, 0, 6, code), OATH_OK);
  std::free(bytes);
  return code;
}

}  // namespace clamshell
