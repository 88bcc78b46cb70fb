// SPDX-License-Identifier: Apache-2.0
#include "net/connections.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace clamshell {
namespace {

class ConnectionsTest : public testing::Test {
 protected:
  Connections::Entry& open(const std::string& network) {
    const std::size_t number = entries_.size();
    entries_.push_back(
        std::make_unique<Connections::Entry>(connections_, network, [this, number] { stopped_.push_back(number); }));
    return *entries_.back();
  }
  void open_many(const std::string& network, std::size_t count) {
    while (count-- > 0) open(network);
  }

  void pass(std::chrono::milliseconds time) { now_ += time; }

  std::vector<std::size_t> stopped_;
  std::chrono::steady_clock::time_point now_;
  Connections connections_{[this] { return now_; }};
  std::vector<std::unique_ptr<Connections::Entry>> entries_;
};

TEST_F(ConnectionsTest, have_room_for_many) {
  open_many("1", Connections::kMostOfNetwork - 1);
  EXPECT_TRUE(connections_.make_room("1"));
  EXPECT_TRUE(stopped_.empty());
}

TEST_F(ConnectionsTest, of_one_network_end_for_the_next_of_it_oldest_first) {
  open("2");
  open_many("1", Connections::kMostOfNetwork);
  EXPECT_TRUE(connections_.make_room("2"));
  EXPECT_TRUE(stopped_.empty());
  pass(Connections::kGrace);
  entries_[1]->work();
  EXPECT_TRUE(connections_.make_room("1"));
  open("1");
  EXPECT_TRUE(connections_.make_room("1"));
  EXPECT_EQ(stopped_, (std::vector<std::size_t>{2, 3}));
}

TEST_F(ConnectionsTest, of_one_network_that_wait_again_are_not_the_oldest) {
  open_many("1", Connections::kMostOfNetwork);
  pass(Connections::kGrace);
  entries_[0]->wait();
  EXPECT_TRUE(connections_.make_room("1"));
  EXPECT_EQ(stopped_, (std::vector<std::size_t>{1}));
}

TEST_F(ConnectionsTest, that_open_at_once_can_each_ask) {
  for (std::size_t count = 0; count < 2 * Connections::kMostOfNetwork; ++count) {
    EXPECT_TRUE(connections_.make_room("1"));
    open("1");
  }
  EXPECT_TRUE(stopped_.empty());
  pass(Connections::kGrace);
  EXPECT_TRUE(connections_.make_room("1"));
  EXPECT_EQ(stopped_.size(), Connections::kMostOfNetwork + 1);
}

TEST_F(ConnectionsTest, of_one_network_leave_room_for_others_however_quickly_they_come) {
  for (std::size_t count = 0; count < 2 * Connections::kMost; ++count) {
    EXPECT_TRUE(connections_.make_room("1"));
    open("1");
  }
  EXPECT_EQ(stopped_.size(), 2 * Connections::kMost - Connections::kMostAtOnceOfNetwork);
  stopped_.clear();
  EXPECT_TRUE(connections_.make_room("2"));
  EXPECT_TRUE(stopped_.empty());
}

TEST_F(ConnectionsTest, of_the_network_with_most_end_where_there_are_too_many) {
  std::size_t network = 0;
  for (std::size_t count = 1; count < Connections::kMost; ++count) {
    if (count % Connections::kMostOfNetwork == 0) ++network;
    open("many " + std::to_string(network));
  }
  open("honest");
  EXPECT_TRUE(connections_.make_room("another"));
  ASSERT_EQ(stopped_.size(), 1u);
  EXPECT_NE(stopped_.front(), Connections::kMost - 1);
}

TEST_F(ConnectionsTest, that_all_work_leave_no_room) {
  open_many("1", Connections::kMostOfNetwork);
  for (const auto& entry : entries_) entry->work();
  EXPECT_FALSE(connections_.make_room("1"));
  EXPECT_TRUE(connections_.make_room("2"));
}

}  // namespace
}  // namespace clamshell
