// SPDX-License-Identifier: Apache-2.0
#include "server/simulation_desk.h"

#include <gmock/gmock.h>
#include <pthread.h>
#include <sched.h>

#include <chrono>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>

#include "server/synthetic_simulation.h"

namespace clamshell {
namespace {

using testing::Contains, testing::ElementsAre, testing::HasSubstr, testing::Not;

SessionRecord session_of(int sets) {
  SessionRecord session;
  session.id = "a";
  for (int number = 0; number < sets; ++number) {
    SetRecord set;
    set.number = number;
    session.sets.push_back(set);
  }
  return session;
}

std::string wait_for(SimulationDesk& desk, const SessionRecord& session, std::size_t set, const Profile& profile = {}) {
  while (true) {
    if (const auto found = desk.ask(session, set, profile)) return found->why_not;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

class SimulatingDesk : public testing::Test {
 protected:
  ~SimulatingDesk() override { simulation_.go_on(); }
  SimulatingDesk() = default;

  /// Set 0 is under way until go_on().
  void begin_and_block(const SessionRecord& session) {
    simulation_.block();
    EXPECT_EQ(desk_.ask(session, 0, {}), nullptr);
    simulation_.wait_until_begun(1);
  }

  SyntheticSimulation simulation_;
  SimulationDesk desk_{[this](const Profile&, const SetRecord& set) { return simulation_.simulate(set); }};
};

TEST_F(SimulatingDesk, has_nothing_until_the_simulation_is_done) {
  const SessionRecord session = session_of(2);
  begin_and_block(session);
  EXPECT_EQ(desk_.ask(session, 0, {}), nullptr);
  simulation_.go_on();
  EXPECT_EQ(wait_for(desk_, session, 0), "0");
}

TEST_F(SimulatingDesk, simulates_once_whoever_asks_how_often) {
  const SessionRecord session = session_of(2);
  begin_and_block(session);
  for (int again = 0; again < 3; ++again)
    for (const std::size_t set : {0u, 1u}) EXPECT_EQ(desk_.ask(session, set, {}), nullptr);
  simulation_.go_on();
  EXPECT_EQ(wait_for(desk_, session, 1), "1");
  EXPECT_EQ(wait_for(desk_, session, 0), "0");
  EXPECT_THAT(simulation_.begun(), ElementsAre(0, 1));
}

TEST_F(SimulatingDesk, simulates_again_once_the_band_of_a_set_was_corrected) {
  SessionRecord session = session_of(1);
  EXPECT_EQ(wait_for(desk_, session, 0), "0");
  session.sets[0].band = "red";
  EXPECT_EQ(desk_.ask(session, 0, {}), nullptr);
  EXPECT_EQ(wait_for(desk_, session, 0), "0");
  EXPECT_THAT(simulation_.begun(), ElementsAre(0, 0));
}

TEST_F(SimulatingDesk, begins_with_what_was_asked_for_last) {
  const SessionRecord session = session_of(4);
  begin_and_block(session);
  for (const std::size_t set : {1u, 2u, 3u, 2u}) EXPECT_EQ(desk_.ask(session, set, {}), nullptr);
  simulation_.go_on();
  simulation_.wait_until_begun(4);
  EXPECT_THAT(simulation_.begun(), ElementsAre(0, 2, 3, 1));
}

TEST_F(SimulatingDesk, simulates_anew_what_a_result_depends_on) {
  SessionRecord session = session_of(1);
  Profile profile;
  wait_for(desk_, session, 0, profile);
  profile.bands = {"red"};
  wait_for(desk_, session, 0, profile);
  EXPECT_EQ(simulation_.begun().size(), 1u) << "which bands somebody owns says nothing of the set";
  profile.mass_kg = 60;
  wait_for(desk_, session, 0, profile);
  EXPECT_EQ(simulation_.begun().size(), 2u);
  session.sets[0].repetitions.emplace_back();
  wait_for(desk_, session, 0, profile);
  EXPECT_EQ(simulation_.begun().size(), 3u);
  session.id = "b";
  wait_for(desk_, session, 0, profile);
  EXPECT_EQ(simulation_.begun().size(), 4u);
}

TEST_F(SimulatingDesk, forgets_the_oldest_result) {
  const SessionRecord session = session_of(SimulationDesk::kMostKept + 1);
  for (std::size_t set = 0; set < session.sets.size(); ++set) wait_for(desk_, session, set);
  EXPECT_NE(desk_.ask(session, 1, {}), nullptr);
  EXPECT_EQ(desk_.ask(session, 0, {}), nullptr);
}

TEST_F(SimulatingDesk, lets_the_longest_waiting_go_where_too_many_wait) {
  const SessionRecord session = session_of(SimulationDesk::kMostWaiting + 2);
  begin_and_block(session);
  for (std::size_t set = 1; set < session.sets.size(); ++set) desk_.ask(session, set, {});
  simulation_.go_on();
  simulation_.wait_until_begun(session.sets.size() - 1);
  EXPECT_THAT(simulation_.begun(), Not(Contains(1)));
}

TEST(SimulationDesk, says_why_a_simulation_failed) {
  SimulationDesk desk(
      [](const Profile&, const SetRecord&) -> SetMuscles { throw std::runtime_error("Nobody weighs that."); });
  const SessionRecord session = session_of(1);
  EXPECT_THAT(wait_for(desk, session, 0), HasSubstr("Nobody weighs that."));
}

TEST(SimulationDesk, gives_way_no_longer_once_its_end_is_waited_for) {
  std::promise<void> begun;
  int policy = SCHED_IDLE;
  {
    SimulationDesk desk([&](const Profile&, const SetRecord&) {
      begun.set_value();
      sched_param parameter{};
      for (int tries = 0; policy != SCHED_OTHER && tries < 10'000; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        pthread_getschedparam(pthread_self(), &policy, &parameter);
      }
      return SetMuscles{};
    });
    desk.ask(session_of(1), 0, {});
    begun.get_future().wait();
  }
  EXPECT_EQ(policy, SCHED_OTHER);
}

}  // namespace
}  // namespace clamshell
