// SPDX-License-Identifier: Apache-2.0
#include "coach/thigh_coach.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "coach/sample_clip.h"
#include "motion/synthetic_thigh.h"

namespace clamshell {
namespace {

using testing::Each;
using testing::Field;
using testing::HasSubstr;
using testing::Optional;

const Exercise kWorn = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");

SyntheticThigh worn_thigh(int repetitions, Side lying_on = Side::left) {
  SyntheticThigh thigh;
  thigh.set.lead_in = Seconds{3};
  thigh.set.repetitions.assign(static_cast<std::size_t>(repetitions), SyntheticRepetition{});
  thigh.lying_on = lying_on;
  thigh.samples_per_second = 60;
  return thigh;
}

/// Readings of a phone that is held so that this points upwards, and turned about a bit.
std::vector<MotionSample> held(const Vector3<double>& up, Seconds begin, Seconds duration, bool restless) {
  std::vector<MotionSample> samples;
  for (int i = 0; i < static_cast<int>(60 * duration.value); ++i) {
    const double t = i / 60.0, sway = restless ? 0.4 * std::sin(5 * t) : 0;
    const Eigen::AngleAxisd turn(sway, Vector3<double>(1, 2, -1).normalized());
    samples.push_back(
        {begin + Seconds{t}, turn.inverse() * up, Vector3<double>((restless ? 2 * std::cos(5 * t) : 0) * turn.axis())});
  }
  return samples;
}

/// Feels everything, in messages of three readings; the feedback after each.
struct Worn {
  ThighCoach coach{kWorn, {}};
  std::vector<JudgedRepetition> counted{};
  Feedback latest{};
  Seconds now{};

  void feel(const std::vector<MotionSample>& samples) {
    for (std::size_t i = 0; i < samples.size(); i += 3) {
      latest = coach.add(std::span(samples).subspan(i, std::min<std::size_t>(3, samples.size() - i)));
      for (const JudgedRepetition& judged : latest.completed) counted.push_back(judged);
    }
    now = samples.back().time;
  }
  void feel_later(std::vector<MotionSample> samples) {
    for (MotionSample& sample : samples) sample.time += now + Seconds{0.02};
    feel(samples);
  }
};

TEST(ThighCoach, counts_every_repetition_of_either_leg_and_tells_which_it_is) {
  for (const Side lying_on : {Side::left, Side::right}) {
    Worn worn;
    worn.feel(worn_thigh(6, lying_on).felt());
    ASSERT_EQ(worn.counted.size(), 6U);
    EXPECT_EQ(worn.latest.lying->lying_on, lying_on);
    for (const JudgedRepetition& judged : worn.counted) {
      EXPECT_EQ(judged.working_leg, other(lying_on));
      EXPECT_NEAR(to_degrees(judged.repetition.peak_opening.value), 42, 3);
    }
  }
}

TEST(ThighCoach, counts_the_first_repetition_when_it_is_over_and_not_later) {
  Worn worn;
  worn.feel(worn_thigh(1).felt());
  ASSERT_EQ(worn.counted.size(), 1U);
  EXPECT_LT(worn.now - worn.counted.front().repetition.end, Seconds{1});
}

TEST(ThighCoach, judges_no_more_than_a_thigh_can_know) {
  Worn worn;
  worn.feel(worn_thigh(3).felt());
  EXPECT_THAT(worn.latest.lying->verdict.findings, testing::IsEmpty());
  EXPECT_EQ(worn.latest.lying->verdict.not_judged.size(), kWorn.set_up.size());
  EXPECT_THAT(worn.latest.lying->verdict.not_judged, Each(Field(&NotJudged::reason, WhyNotJudged::sensor)));
  EXPECT_FALSE(worn.latest.lying->view());
}

TEST(ThighCoach, knows_the_opening_and_the_phase_as_they_are_once_a_repetition_was_felt) {
  SyntheticThigh thigh = worn_thigh(3);
  ThighCoach coach(kWorn, {});
  std::array<int, 4> phases{};
  for (const MotionSample& sample : thigh.felt()) {
    const Feedback now = coach.add({&sample, 1});
    if (now.time < Seconds{7}) continue;
    ASSERT_TRUE(now.pose);
    EXPECT_NEAR(to_degrees(now.pose->opening.value), to_degrees(thigh.set.pose(now.time).opening.value), 6);
    ++phases.at(static_cast<std::size_t>(now.phase));
  }
  EXPECT_THAT(phases, Each(testing::Gt(5)));
}

TEST(ThighCoach, says_what_keeps_it_from_feeling_a_clamshell) {
  const auto obstacle = [](const Vector3<double>& up, bool restless) {
    Worn worn;
    worn.feel(held(up, Seconds{}, Seconds{2}, restless));
    return worn.latest.obstacle;
  };
  EXPECT_THAT(obstacle({0, 1, 0}, false), Optional(HasSubstr("Lie down on your side.")));
  EXPECT_THAT(obstacle({0, 0, -1}, false), Optional(HasSubstr("Turn the phone over.")));
  EXPECT_THAT(obstacle({0, 0, 1}, true), Optional(HasSubstr("Hold still")));
  EXPECT_THAT(obstacle({0, 0, 0}, false), Optional(HasSubstr("feels nothing")));
  EXPECT_FALSE(obstacle({0, 0, 1}, false));
}

TEST(ThighCoach, counts_neither_the_lying_down_nor_getting_up_and_turning_over) {
  Worn worn;
  worn.feel(held({0, 1, 0}, Seconds{}, Seconds{8}, true));
  EXPECT_FALSE(worn.latest.lying);
  worn.feel_later(worn_thigh(3, Side::left).felt());
  worn.feel_later(held({1, 0, 0}, Seconds{}, Seconds{10}, true));
  EXPECT_FALSE(worn.latest.lying);
  EXPECT_FALSE(worn.latest.pose);
  worn.feel_later(worn_thigh(2, Side::right).felt());
  EXPECT_EQ(worn.counted.size(), 5U);
  EXPECT_EQ(worn.latest.lying->lying_on, Side::right);
}

TEST(ThighCoach, counts_on_after_a_gap_and_guesses_nothing_of_what_was_in_it) {
  std::vector<MotionSample> samples = worn_thigh(6).felt();
  std::erase_if(samples, [](const MotionSample& s) { return s.time > Seconds{9} && s.time < Seconds{11}; });
  Worn worn;
  worn.feel(samples);
  EXPECT_GE(worn.counted.size(), 4U);
  EXPECT_LE(worn.counted.size(), 5U);
}

TEST(ThighCoach, counts_once_what_comes_twice) {
  const std::vector<MotionSample> samples = worn_thigh(3).felt();
  Worn worn;
  for (std::size_t i = 0; i < samples.size(); i += 30) {
    const std::vector<MotionSample> some(
        samples.begin() + static_cast<std::ptrdiff_t>(i),
        samples.begin() + static_cast<std::ptrdiff_t>(std::min(i + 30, samples.size())));
    worn.feel(some);
    worn.feel(some);
  }
  EXPECT_EQ(worn.counted.size(), 3U);
}

TEST(ThighCoach, counts_by_gravity_alone) {
  SyntheticThigh thigh = worn_thigh(5);
  thigh.gyroscope = false;
  Worn worn;
  worn.feel(thigh.felt());
  EXPECT_EQ(worn.counted.size(), 5U);
}

TEST(ThighCoach, counts_although_somebody_settled_on_the_mat_first) {
  Worn worn;
  worn.feel(worn_thigh(0).felt());
  worn.feel_later(held({0.3, 0.1, 0.95}, Seconds{}, Seconds{5}, true));
  worn.feel_later(worn_thigh(4).felt());
  EXPECT_EQ(worn.counted.size(), 4U);
}

}  // namespace
}  // namespace clamshell
