// SPDX-License-Identifier: Apache-2.0
#include "net/addresses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clamshell {
namespace {

using boost::asio::ip::make_address;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

TEST(OwnNames, of_loopback_are_this_machines_alone) {
  EXPECT_THAT(own_names(make_address("127.0.0.1")), ElementsAre("127.0.0.1", "localhost"));
  EXPECT_THAT(own_names(make_address("::1")), ElementsAre("::1", "localhost"));
}

TEST(OwnNames, of_an_address_begin_with_it) {
  const auto names = own_names(make_address("192.0.2.7"));
  EXPECT_EQ(names.front(), "192.0.2.7");
  EXPECT_GT(names.size(), 1u) << "the host's name";
  EXPECT_THAT(names, Not(Contains("localhost")));
}

TEST(OwnNames, of_every_address_hold_loopback_but_not_the_wildcard) {
  const auto names = own_names(make_address("0.0.0.0"));
  EXPECT_THAT(names, Contains("127.0.0.1"));
  EXPECT_THAT(names, Contains("localhost"));
  EXPECT_THAT(names, Not(Contains("0.0.0.0")));
  EXPECT_THAT(names, Not(Contains("::1"))) << "of the other family";
}

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
