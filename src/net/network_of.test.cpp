// SPDX-License-Identifier: Apache-2.0
#include "net/network_of.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

std::string network(const std::string& address) { return network_of(boost::asio::ip::make_address(address)); }

TEST(NetworkOf, is_the_address_or_half_of_a_long_one) {
  EXPECT_EQ(network("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(network("::ffff:192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
  EXPECT_EQ(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::"));
  EXPECT_NE(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
}

}  // namespace
}  // namespace clamshell
