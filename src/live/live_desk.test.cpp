// SPDX-License-Identifier: Apache-2.0
#include "live/live_desk.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

struct Guest : LiveDesk::Guest {
  void be_seated() override { seated = true; }
  void give_way() override { asked_to_leave = true; }
  void send_away() override { sent_away = true; }
  bool seated{}, asked_to_leave{}, sent_away{};
};

TEST(LiveDesk, seats_as_many_as_there_are_places) {
  LiveDesk desk(2);
  Guest one, two, three;
  EXPECT_TRUE(desk.arrive("1", "person", one));
  EXPECT_TRUE(desk.arrive("2", "another", two));
  EXPECT_FALSE(desk.arrive("3", "third", three));
  EXPECT_EQ(desk.live(), 2);
  desk.leave("1", one);
  EXPECT_TRUE(desk.arrive("3", "third", three));
  EXPECT_TRUE(one.seated && two.seated && three.seated);
}

TEST(LiveDesk, leaves_places_to_others) {
  LiveDesk desk(4);
  Guest one, two, three, other, again;
  EXPECT_TRUE(desk.arrive("1", "person", one));
  EXPECT_TRUE(desk.arrive("2", "person", two));
  EXPECT_FALSE(desk.arrive("3", "person", three));
  EXPECT_TRUE(desk.arrive("4", "another", other));
  EXPECT_TRUE(desk.arrive("1", "person", again)) << "the same session in another window";
}

TEST(LiveDesk, hands_the_place_to_the_next_window_once_it_is_free) {
  LiveDesk desk(1);
  Guest first, second;
  EXPECT_TRUE(desk.arrive("1", "person", first));
  EXPECT_TRUE(desk.arrive("1", "person", second)) << "the desk is full, but the place is the session's";
  EXPECT_TRUE(first.asked_to_leave);
  EXPECT_FALSE(second.seated);
  desk.leave("1", first);
  EXPECT_TRUE(second.seated);
  EXPECT_EQ(desk.live(), 1);
  desk.leave("1", second);
  EXPECT_EQ(desk.live(), 0);
}

TEST(LiveDesk, sends_everybody_away_when_it_drains) {
  LiveDesk desk(2);
  Guest first, waiting, late;
  EXPECT_TRUE(desk.arrive("1", "person", first));
  EXPECT_TRUE(desk.arrive("1", "person", waiting));
  desk.drain();
  EXPECT_TRUE(first.sent_away && waiting.sent_away);
  EXPECT_FALSE(desk.arrive("2", "another", late)) << "although there is room";
  EXPECT_EQ(desk.tally().busy, 0);
}

TEST(LiveDesk, counts_whom_it_seats_and_whom_it_has_no_room_for) {
  LiveDesk desk(1);
  Guest first, second;
  EXPECT_TRUE(desk.arrive("1", "person", first));
  EXPECT_FALSE(desk.arrive("2", "another", second));
  EXPECT_EQ(desk.tally().sessions, 1);
  EXPECT_EQ(desk.tally().busy, 1);
}

TEST(LiveDesk, lets_only_the_last_window_wait) {
  LiveDesk desk(1);
  Guest first, second, third;
  EXPECT_TRUE(desk.arrive("1", "person", first));
  EXPECT_TRUE(desk.arrive("1", "person", second));
  EXPECT_TRUE(desk.arrive("1", "person", third));
  EXPECT_TRUE(second.asked_to_leave);
  desk.leave("1", second);
  desk.leave("1", first);
  EXPECT_FALSE(second.seated);
  EXPECT_TRUE(third.seated);
}

TEST(LiveDesk, forgets_a_window_that_left_while_it_waited) {
  LiveDesk desk(1);
  Guest first, second;
  EXPECT_TRUE(desk.arrive("1", "person", first));
  EXPECT_TRUE(desk.arrive("1", "person", second));
  desk.leave("1", second);
  desk.leave("1", first);
  EXPECT_FALSE(second.seated);
  EXPECT_EQ(desk.live(), 0);
}

}  // namespace
}  // namespace clamshell
