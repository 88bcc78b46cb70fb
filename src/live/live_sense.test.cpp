// SPDX-License-Identifier: Apache-2.0
#include "live/live_sense.h"

#include <gtest/gtest.h>

#include "live/synthetic_live_visit.h"
#include "wire/json_values.h"
#include "wire/synthetic_motion_message.h"

namespace clamshell {
namespace {

/// A session with one who leads it and a phone in the band.
class LiveSenseTest : public testing::Test, public SyntheticLiveVisit {
 protected:
  void SetUp() override {
    visit_->arrive();
    phone_->arrive();
  }
  void TearDown() override {
    phone_->leave();
    leave();
  }
  void lead(int second) {
    visit_->receive_text(command("tick", second));
    hear(1);
  }
  std::shared_ptr<LiveSense> another_phone() {
    auto phone = std::make_shared<LiveSense>(io_.get_executor(), desk_, "session", "person", Language::english);
    phone->arrive();
    return phone;
  }
  static void feel(LiveSense& phone, Seconds time) {
    const MotionSample sample{.time = time, .force = {0, 0, 1}, .rate = {}};
    phone.receive_binary(bytes_of(motion_message(std::span(&sample, 1))));
  }

  std::shared_ptr<LiveSense> phone_ =
      std::make_shared<LiveSense>(io_.get_executor(), desk_, "session", "person", Language::english);
};

TEST_F(LiveSenseTest, passes_what_the_phone_feels_on_to_the_leader_s_coach_by_the_leader_s_clock) {
  feel(*phone_, Seconds{70'000});
  EXPECT_TRUE(script_->seen().empty()) << "nothing goes on yet";
  lead(1);
  feel(*phone_, Seconds{70'000.01});
  script_->wait_until_seen(2);
  EXPECT_NEAR(script_->seen().back().value, 1, 0.5);
  EXPECT_FALSE(phone_->ended());
}

TEST_F(LiveSenseTest, shows_the_phone_what_the_leader_is_shown) {
  EXPECT_EQ(Json::parse(*phone_->next_text())["type"], "leader");
  lead(1);
  EXPECT_EQ(Json::parse(*phone_->next_text())["voice"], "elsewhere");
}

TEST_F(LiveSenseTest, has_one_sensor_the_one_that_came_last) {
  const auto later = another_phone();
  ASSERT_TRUE(phone_->ended());
  EXPECT_EQ(phone_->ended()->code, CloseCode::continued_elsewhere);
  lead(1);
  feel(*phone_, Seconds{1});
  feel(*later, Seconds{2});
  script_->wait_until_seen(2);
  EXPECT_EQ(script_->seen().size(), 2U);
  later->leave();
}

TEST_F(LiveSenseTest, ends_where_a_picture_or_what_can_not_be_read_comes) {
  phone_->receive_binary(bytes_of("a picture, say"));
  EXPECT_EQ(phone_->ended()->code, CloseCode::unreadable);
  EXPECT_FALSE(visit_->ended());
}

}  // namespace
}  // namespace clamshell
