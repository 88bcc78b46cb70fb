// SPDX-License-Identifier: Apache-2.0
#include "live/live_visit.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <boost/asio/executor_work_guard.hpp>

#include "live/synthetic_live_coach.h"
#include "wire/json_numbers.h"

namespace clamshell {
namespace {

/// A visit whose network does nothing by itself.
class LiveVisitTest : public testing::Test {
 protected:
  void command(int second) {
    visit_->receive_text(fmt::format(R"({{"command": "tick", "time_us": {}}})", second * 1'000'000));
  }
  /// What the worker told, so many times.
  void hear(int times) {
    while (times-- > 0) io_.run_one();
  }
  void leave() {
    visit_->leave();
    while (!visit_->finished()) io_.run_one();
  }

  boost::asio::io_context io_;
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> open_end_{io_.get_executor()};
  std::shared_ptr<Script> script_ = std::make_shared<Script>();
  LiveDesk desk_{1};
  std::shared_ptr<LiveVisit> visit_ = std::make_shared<LiveVisit>(io_.get_executor(), desk_, open_synthetic(script_),
                                                                  "session", "person", Language::english);
};

TEST_F(LiveVisitTest, loses_no_line_to_be_spoken_where_the_page_reads_slowly) {
  visit_->arrive();
  for (const int second : {1, 2, 3}) command(second);
  hear(3);
  const Json state = Json::parse(visit_->next_text().value_or("null"));
  EXPECT_EQ(state["say"], Json::array({"1", "2", "3"}));
  EXPECT_EQ(state["time_us"], 3'000'000);
  EXPECT_FALSE(visit_->next_text());
  leave();
}

TEST_F(LiveVisitTest, frees_its_place_when_the_page_has_left) {
  visit_->arrive();
  command(1);
  EXPECT_EQ(desk_.live(), 1);
  leave();
  EXPECT_TRUE(visit_->finished());
  EXPECT_EQ(desk_.live(), 0);
}

TEST_F(LiveVisitTest, ends_for_the_first_reason) {
  visit_->arrive();
  visit_->end({CloseCode::going_away, "first"});
  visit_->receive_text("no JSON");
  leave();
  EXPECT_EQ(visit_->ended()->reason, "first");
}

TEST_F(LiveVisitTest, does_not_take_more_commands_than_it_can_keep) {
  script_->block();
  visit_->arrive();
  for (std::size_t i = 0; i <= Mailbox::kMostCommands + 1; ++i) command(1);
  EXPECT_EQ(visit_->ended()->code, CloseCode::busy);
  script_->go_on();
  leave();
}

}  // namespace
}  // namespace clamshell
