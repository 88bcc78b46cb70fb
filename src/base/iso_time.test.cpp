// SPDX-License-Identifier: Apache-2.0
#include "base/iso_time.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(IsoTime, is_read_as_it_is_written_in_every_year_of_four_digits) {
  for (const std::string text : {"0001-01-01T00:00:00.000Z", "1013-01-31T18:00:00.000Z", "2026-01-31T18:00:00.001Z",
                                 "9999-12-31T23:59:59.999Z"}) {
    const auto time = parse_iso_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(iso_time(*time), text);
  }
}

TEST(IsoTime, is_no_day_that_is_not_there) {
  for (const std::string text : {"2026-02-30T18:00:00.000Z", "2026-01-31T25:00:00.000Z", "2026-01-31", ""})
    EXPECT_FALSE(parse_iso_time(text)) << text;
}

}  // namespace
}  // namespace clamshell
