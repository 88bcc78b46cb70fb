// SPDX-License-Identifier: Apache-2.0
#include "live/live_watch.h"

#include <gtest/gtest.h>

#include <array>

#include "live/synthetic_live_visit.h"
#include "wire/json_values.h"

namespace clamshell {
namespace {

/// A session with one who leads and one who watches.
class LiveWatchTest : public testing::Test, public SyntheticLiveVisit {
 protected:
  void SetUp() override {
    visit_->arrive();
    watch_->arrive();
    EXPECT_EQ(next(*watch_), (Json{{"type", "leader"}, {"is", "here"}}));
  }
  void TearDown() override {
    script_->go_on();
    watch_->leave();
    leave();
  }
  /// The leader sends so many, and each is answered.
  void lead(int from_second, int to_second) {
    for (int second = from_second; second <= to_second; ++second) {
      visit_->receive_text(command("tick", second));
      io_.run_one();
    }
  }
  static Json next(LivePart& part) { return Json::parse(part.next_text().value_or("null")); }

  std::shared_ptr<LiveWatch> watch_ =
      std::make_shared<LiveWatch>(io_.get_executor(), desk_, "session", "person", Language::english);
};

TEST_F(LiveWatchTest, shows_what_the_leader_is_shown_while_the_leader_speaks) {
  lead(1, 1);
  const Json led = next(*visit_), watched = next(*watch_);
  EXPECT_EQ(led["time_us"], watched["time_us"]);
  EXPECT_EQ(led["voice"], "here");
  EXPECT_EQ(led["say"], Json::array({"1"}));
  EXPECT_EQ(watched["voice"], "elsewhere");
  EXPECT_EQ(watched["say"], Json::array());
  EXPECT_EQ(watched["said_elsewhere"], Json::array({"1"}));
}

TEST_F(LiveWatchTest, says_each_line_on_one_screen_although_both_read_slowly_and_the_voice_moves) {
  lead(1, 2);
  watch_->receive_text(R"({"voice": "here"})");
  lead(3, 4);
  visit_->receive_text(R"({"voice": "here"})");
  lead(5, 5);
  const Json led = next(*visit_), watched = next(*watch_);
  EXPECT_EQ(led["say"], Json::array({"1", "2", "5"}));
  EXPECT_EQ(led["said_elsewhere"], Json::array({"3", "4"}));
  EXPECT_EQ(watched["say"], Json::array({"3", "4"}));
  EXPECT_EQ(watched["said_elsewhere"], Json::array({"1", "2", "5"}));
  EXPECT_EQ(watched["time_us"], 5'000'000);
  EXPECT_FALSE(watch_->next_text());
}

TEST_F(LiveWatchTest, gives_the_voice_back_when_it_is_asked_to_or_goes) {
  watch_->receive_text(R"({"voice": "here"})");
  watch_->receive_text(R"({"voice": "elsewhere"})");
  lead(1, 1);
  EXPECT_EQ(next(*visit_)["say"], Json::array({"1"}));
  watch_->receive_text(R"({"voice": "here"})");
  watch_->leave();
  lead(2, 2);
  EXPECT_EQ(next(*visit_)["say"], Json::array({"2"}));
}

TEST_F(LiveWatchTest, asks_the_leader_s_coach_at_the_leader_s_time) {
  watch_->receive_text(command("pause", 9999));
  EXPECT_TRUE(script_->seen().empty()) << "nothing goes on yet";
  lead(1, 3);
  watch_->receive_text(command("pause", 9999));
  script_->wait_until_seen(4);
  EXPECT_EQ(script_->seen().back(), Seconds{3});
  io_.run_one();
  EXPECT_EQ(next(*watch_)["time_us"], 3'000'000);
}

TEST_F(LiveWatchTest, tells_that_the_leader_went_after_the_last_that_was_shown) {
  lead(1, 1);
  visit_->leave();
  while (!visit_->finished()) io_.run_one();
  EXPECT_EQ(next(*watch_)["type"], "state");
  EXPECT_EQ(next(*watch_), (Json{{"type", "leader"}, {"is", "away"}}));
  EXPECT_FALSE(watch_->next_text());
  EXPECT_FALSE(watch_->ended());
}

TEST_F(LiveWatchTest, sends_no_picture_no_reading_and_no_tick) {
  const std::array<std::uint8_t, 12> picture{1};
  watch_->receive_binary(picture);
  EXPECT_EQ(watch_->ended()->code, CloseCode::unreadable);
  LiveWatch ticking(io_.get_executor(), desk_, "session", "person", Language::english);
  ticking.arrive();
  ticking.receive_text(command("tick", 1));
  EXPECT_EQ(ticking.ended()->code, CloseCode::unreadable);
  EXPECT_EQ(desk_.watching(), 0);
  lead(1, 1);
  EXPECT_EQ(script_->seen().size(), 1U);
  EXPECT_FALSE(visit_->ended());
}

TEST_F(LiveWatchTest, ends_where_nothing_is_read) {
  lead(1, static_cast<int>(LivePart::kMostUnsaid) / 2);
  EXPECT_FALSE(watch_->ended());
  for (int second = 1000; !watch_->ended(); ++second) {
    lead(second, second);
    next(*visit_);
  }
  EXPECT_EQ(watch_->ended()->code, CloseCode::busy);
  EXPECT_FALSE(visit_->ended());
}

TEST_F(LiveWatchTest, leaves_room_for_the_leader_s_own_commands) {
  script_->block();
  visit_->receive_text(command("tick", 1));
  for (std::size_t i = 0; i < 2 * Mailbox::kMostCommands; ++i) watch_->receive_text(command("pause", 1));
  visit_->receive_text(command("resume", 2));
  EXPECT_FALSE(visit_->ended());
  EXPECT_FALSE(watch_->ended());
}

}  // namespace
}  // namespace clamshell
