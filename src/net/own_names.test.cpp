// SPDX-License-Identifier: Apache-2.0
#include "net/own_names.h"

#include <gmock/gmock.h>

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

}  // namespace
}  // namespace clamshell
