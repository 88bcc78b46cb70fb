// SPDX-License-Identifier: Apache-2.0
#include "http/byte_range.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace clamshell {
namespace {

ByteRange part(std::string_view header) {
  const auto [kind, range] = parse_range(header, 10);
  EXPECT_EQ(kind, RangeKind::part) << header;
  return range;
}

TEST(RequestedRange, is_from_one_byte_to_another) {
  EXPECT_EQ(part("bytes=2-4"), (ByteRange{2, 4}));
  EXPECT_EQ(part("bytes=0-0"), (ByteRange{0, 0}));
  EXPECT_EQ(part("bytes=7-"), (ByteRange{7, 9}));
  EXPECT_EQ(part("bytes=7-99"), (ByteRange{7, 9}));
}

TEST(RequestedRange, may_be_the_end) {
  EXPECT_EQ(part("bytes=-3"), (ByteRange{7, 9}));
  EXPECT_EQ(part("bytes=-99"), (ByteRange{0, 9}));
}

TEST(RequestedRange, may_lie_outside_the_file) {
  for (const std::string header : {"bytes=10-", "bytes=10-20", "bytes=-0"})
    EXPECT_EQ(parse_range(header, 10).kind, RangeKind::unsatisfiable) << header;
  EXPECT_EQ(parse_range("bytes=-1", 0).kind, RangeKind::unsatisfiable);
}

TEST(RequestedRange, is_the_whole_if_not_understood) {
  for (const std::string header : {"", "bytes", "bytes=", "bytes=-", "bytes=4-2", "bytes=1-2,4-5", "lines=1-2",
                                   "bytes=x-2", "bytes=1-y", "bytes=99999999999999999999-"})
    EXPECT_EQ(parse_range(header, 10).kind, RangeKind::whole) << header;
}

RC_GTEST_PROP(RequestedRange, never_leaves_the_file, (const std::string& rest)) {
  const auto size = *rc::gen::inRange<std::size_t>(0, 100);
  const auto [kind, range] = parse_range("bytes=" + rest, size);
  if (kind == RangeKind::part) RC_ASSERT(range.first <= range.last && range.last < size);
}

}  // namespace
}  // namespace clamshell
