// SPDX-License-Identifier: Apache-2.0
#include "live/live_visit.h"

#include <gtest/gtest.h>

#include "live/synthetic_live_visit.h"
#include "wire/json_values.h"

namespace clamshell {
namespace {

class LiveVisitTest : public testing::Test, public SyntheticLiveVisit {
 protected:
  void tick(int second) { visit_->receive_text(command("tick", second)); }
};

TEST_F(LiveVisitTest, loses_no_line_to_be_spoken_where_the_page_reads_slowly) {
  visit_->arrive();
  for (const int second : {1, 2, 3}) tick(second);
  hear(3);
  const Json state = Json::parse(visit_->next_text().value_or("null"));
  EXPECT_EQ(state["say"], Json::array({"1", "2", "3"}));
  EXPECT_EQ(state["time_us"], 3'000'000);
  EXPECT_FALSE(visit_->next_text());
  leave();
}

TEST_F(LiveVisitTest, frees_its_place_when_the_page_has_left) {
  visit_->arrive();
  tick(1);
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
  for (std::size_t i = 0; i <= Mailbox::kMostCommands + 1; ++i) tick(1);
  EXPECT_EQ(visit_->ended()->code, CloseCode::busy);
  script_->go_on();
  leave();
}

}  // namespace
}  // namespace clamshell
