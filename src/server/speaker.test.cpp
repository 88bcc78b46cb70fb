// SPDX-License-Identifier: Apache-2.0
#include "server/speaker.h"

#include <gtest/gtest.h>

#include "api/services.h"

namespace clamshell {
namespace {

TEST(Speaker, gives_a_wav_file) {
  EXPECT_EQ(speak_apart(CLAMSHELL_SPEAKER, "Lower the knee.").value_or("").substr(0, 4), "RIFF");
}

TEST(Speaker, says_nothing_that_lasts_too_long) {
  std::string numbers;
  while (numbers.size() < kLongestLine) numbers += "999999 ";
  EXPECT_FALSE(speak_apart(CLAMSHELL_SPEAKER, numbers));
}

}  // namespace
}  // namespace clamshell
