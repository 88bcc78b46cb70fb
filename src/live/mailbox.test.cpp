// SPDX-License-Identifier: Apache-2.0
#include "live/mailbox.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

Instruction tick(double time) { return {Command::tick, Seconds{time}, {}}; }
WaitingFrame frame(double time) { return {Seconds{time}, {}}; }

double time_of(const std::optional<Mailbox::Message>& message) {
  if (!message) return -1;
  if (const auto* const motion = std::get_if<WaitingMotion>(&*message)) return motion->felt.back().time.value;
  if (const auto* const seen = std::get_if<WaitingFrame>(&*message)) return seen->time.value;
  return std::get<Instruction>(*message).time.value;
}

std::vector<MotionSample> felt(double from, double to) {
  std::vector<MotionSample> samples;
  for (double time = from; time <= to; ++time) samples.push_back({Seconds{time}, {0, 0, 1}, {}});
  return samples;
}

TEST(Mailbox, gives_messages_in_the_order_they_came) {
  Mailbox mailbox;
  EXPECT_TRUE(mailbox.put(tick(1)));
  mailbox.put(frame(2));
  EXPECT_TRUE(mailbox.put(tick(3)));
  for (const double time : {1, 2, 3}) EXPECT_EQ(time_of(mailbox.take()), time);
  EXPECT_EQ(mailbox.dropped(), 0);
}

TEST(Mailbox, keeps_the_newest_frame_alone) {
  Mailbox mailbox;
  mailbox.put(frame(1));
  EXPECT_TRUE(mailbox.put(tick(2)));
  mailbox.put(frame(3));
  mailbox.put(frame(4));
  EXPECT_EQ(time_of(mailbox.take()), 2);
  EXPECT_EQ(time_of(mailbox.take()), 4);
  EXPECT_EQ(mailbox.dropped(), 2);
}

TEST(Mailbox, drops_frames_that_are_not_later_than_all_before) {
  Mailbox mailbox;
  mailbox.put(frame(5));
  EXPECT_EQ(time_of(mailbox.take()), 5);
  mailbox.put(frame(5));
  mailbox.put(frame(4));
  mailbox.close();
  EXPECT_FALSE(mailbox.take());
  EXPECT_EQ(mailbox.dropped(), 2);
}

TEST(Mailbox, takes_the_frames_of_a_clock_that_was_set_back) {
  Mailbox mailbox;
  mailbox.put(frame(2e9));
  EXPECT_EQ(time_of(mailbox.take()), 2e9);
  for (const double time : {7, 8}) {
    mailbox.put(frame(time));
    EXPECT_EQ(time_of(mailbox.take()), time);
  }
  EXPECT_EQ(mailbox.dropped(), 0);
}

TEST(Mailbox, still_gives_the_commands_when_closed) {
  Mailbox mailbox;
  EXPECT_TRUE(mailbox.put(tick(1)));
  mailbox.put(frame(2));
  EXPECT_TRUE(mailbox.put(tick(3)));
  mailbox.close();
  EXPECT_EQ(time_of(mailbox.take()), 1);
  EXPECT_EQ(time_of(mailbox.take()), 3);
  EXPECT_FALSE(mailbox.take());
}

TEST(Mailbox, loses_nothing_that_was_felt) {
  Mailbox mailbox;
  EXPECT_TRUE(mailbox.put(felt(1, 3)));
  EXPECT_TRUE(mailbox.put(felt(4, 5)));
  EXPECT_TRUE(mailbox.put(tick(6)));
  EXPECT_TRUE(mailbox.put(felt(7, 8)));
  mailbox.close();
  const auto first = mailbox.take();
  EXPECT_EQ(std::get<WaitingMotion>(*first).felt.size(), 5U);
  EXPECT_EQ(time_of(first), 5);
  EXPECT_EQ(time_of(mailbox.take()), 6);
  EXPECT_EQ(time_of(mailbox.take()), 8);
  EXPECT_FALSE(mailbox.take());
}

TEST(Mailbox, gives_what_a_phone_beside_the_camera_felt_together_and_before_the_frame_that_waits) {
  Mailbox mailbox;
  ASSERT_TRUE(mailbox.put_beside({{.time = Seconds{1}, .force = {0, 0, 1}, .rate = {}}}));
  mailbox.put(WaitingFrame{Seconds{2}, {}});
  ASSERT_TRUE(mailbox.put_beside({{.time = Seconds{3}, .force = {0, 0, 1}, .rate = {}}}));
  const auto first = mailbox.take();
  const auto* const sense = std::get_if<WaitingSense>(&*first);
  ASSERT_TRUE(sense);
  EXPECT_EQ(sense->felt.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<WaitingFrame>(*mailbox.take()));
}

TEST(Mailbox, holds_no_more_readings_than_it_says) {
  Mailbox mailbox;
  EXPECT_TRUE(mailbox.put(felt(1, static_cast<double>(Mailbox::kMostReadings))));
  EXPECT_FALSE(mailbox.put(felt(1, 1)));
}

TEST(Mailbox, holds_no_more_commands_than_it_says) {
  Mailbox mailbox;
  for (std::size_t i = 0; i < Mailbox::kMostCommands; ++i) EXPECT_TRUE(mailbox.put(tick(1)));
  EXPECT_FALSE(mailbox.put(tick(2)));
}

}  // namespace
}  // namespace clamshell
