// SPDX-License-Identifier: Apache-2.0
#include "live/live_desk.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace clamshell {
namespace {

struct Guest : LiveDesk::Guest {
  void be_seated() override { seated = true; }
  void give_way() override { asked_to_leave = true; }
  void send_away() override { sent_away = true; }
  void obey(const Instruction& instruction) override { obeyed.push_back(instruction.command); }
  void feel(const std::vector<MotionSample>& samples) override { felt += samples.size(); }
  std::vector<Command> obeyed;
  std::size_t felt{};
  bool seated{}, asked_to_leave{}, sent_away{};
};

struct Watcher : LiveDesk::Watcher {
  void see_leader(bool is_here) override { leader_was_here.push_back(is_here); }
  void see(const LiveState& state, int /*dropped*/, bool is_spoken_here) override {
    (is_spoken_here ? spoken : shown).push_back(state.count);
  }
  void send_away() override { sent_away = true; }
  std::vector<bool> leader_was_here;
  std::vector<int> spoken, shown;
  bool sent_away{};
};

LiveState counted(int count) {
  LiveState state;
  state.count = count;
  return state;
}

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

TEST(LiveDesk, shows_who_watches_what_the_leader_is_shown_and_when_there_is_one) {
  LiveDesk desk(1);
  Guest leader;
  Watcher watcher, elsewhere;
  EXPECT_TRUE(desk.watch("1", "person", watcher));
  EXPECT_TRUE(desk.watch("2", "person", elsewhere));
  EXPECT_EQ(desk.live(), 0) << "it takes no place";
  EXPECT_TRUE(desk.arrive("1", "person", leader));
  EXPECT_FALSE(leader.asked_to_leave);
  desk.relay("1", counted(7), 0);
  desk.leave("1", leader);
  EXPECT_THAT(watcher.leader_was_here, testing::ElementsAre(false, true, false));
  EXPECT_THAT(watcher.shown, testing::ElementsAre(7));
  EXPECT_THAT(elsewhere.shown, testing::IsEmpty());
}

TEST(LiveDesk, keeps_its_watchers_while_the_session_changes_windows) {
  LiveDesk desk(1);
  Guest first, second;
  Watcher watcher;
  EXPECT_TRUE(desk.arrive("1", "person", first));
  EXPECT_TRUE(desk.watch("1", "person", watcher));
  EXPECT_TRUE(desk.arrive("1", "person", second));
  desk.leave("1", first);
  EXPECT_THAT(watcher.leader_was_here, testing::ElementsAre(true)) << "there was one all the time";
  desk.pass_on("1", {Command::pause, {}, {}});
  EXPECT_THAT(second.obeyed, testing::ElementsAre(Command::pause));
  EXPECT_THAT(first.obeyed, testing::IsEmpty());
}

TEST(LiveDesk, lets_one_screen_speak) {
  LiveDesk desk(1);
  Watcher one, other;
  EXPECT_TRUE(desk.watch("1", "person", one));
  EXPECT_TRUE(desk.watch("1", "person", other));
  EXPECT_TRUE(desk.speaks("1", nullptr)) << "the leader";
  desk.let_speak("1", &one);
  desk.relay("1", counted(1), 0);
  desk.let_speak("1", &other);
  desk.relay("1", counted(2), 0);
  EXPECT_FALSE(desk.speaks("1", nullptr));
  desk.stop_watching("1", other);
  desk.relay("1", counted(3), 0);
  EXPECT_TRUE(desk.speaks("1", nullptr)) << "who spoke is gone";
  EXPECT_THAT(one.spoken, testing::ElementsAre(1));
  EXPECT_THAT(one.shown, testing::ElementsAre(2, 3));
  EXPECT_THAT(other.spoken, testing::ElementsAre(2));
}

TEST(LiveDesk, passes_on_what_the_newest_sensor_feels) {
  const std::vector<MotionSample> felt(2, MotionSample{.time = {}, .force = {0, 0, 1}, .rate = {}});
  LiveDesk desk(1);
  Guest leader;
  Watcher first, second;
  ASSERT_TRUE(desk.arrive("session", "person", leader));
  for (Watcher* const phone : {&first, &second}) {
    ASSERT_TRUE(desk.watch("session", "person", *phone));
    desk.let_feel("session", *phone);
    desk.feel("session", *phone, felt);
  }
  EXPECT_EQ(leader.felt, 4U);
  desk.feel("session", first, felt);
  EXPECT_EQ(leader.felt, 4U);
  desk.stop_watching("session", second);
  desk.feel("session", second, felt);
  EXPECT_EQ(leader.felt, 4U);
}

TEST(LiveDesk, has_room_for_some_who_watch_a_persons_sessions) {
  LiveDesk desk(1);
  std::vector<Watcher> watchers(LiveDesk::kMostWatchers);
  for (std::size_t i = 0; i < watchers.size(); ++i)
    EXPECT_TRUE(desk.watch(std::to_string(i % 2), "person", watchers[i]));
  Watcher late, another;
  EXPECT_FALSE(desk.watch("0", "person", late));
  EXPECT_TRUE(desk.watch("7", "another", another));
  EXPECT_EQ(desk.watching(), static_cast<int>(LiveDesk::kMostWatchers) + 1);
  desk.stop_watching("0", watchers[0]);
  EXPECT_TRUE(desk.watch("0", "person", late));
}

TEST(LiveDesk, sends_those_who_watch_away_too) {
  LiveDesk desk(1);
  Watcher watcher, late;
  EXPECT_TRUE(desk.watch("1", "person", watcher));
  desk.drain();
  EXPECT_TRUE(watcher.sent_away);
  EXPECT_FALSE(desk.watch("1", "person", late));
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
