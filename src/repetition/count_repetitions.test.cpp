// SPDX-License-Identifier: Apache-2.0
#include "repetition/count_repetitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>

#include "body/minimum_jerk.h"
#include "body/synthetic_set.h"

namespace clamshell {
namespace {

struct Camera {
  double fps = 30;
  double noise_deg = 1;
  unsigned seed = 1;
};

std::vector<BodyPose> watch(const SyntheticSet& set, Seconds until, Camera camera = {}) {
  std::mt19937 random(camera.seed);
  std::normal_distribution<double> noise;
  std::vector<BodyPose> poses;
  for (int frame = 0; frame / camera.fps < until.value; ++frame) {
    BodyPose pose = set.pose(Seconds{frame / camera.fps});
    pose.opening.value += from_degrees(camera.noise_deg * noise(random));
    poses.push_back(pose);
  }
  return poses;
}

std::vector<Repetition> count(const std::vector<BodyPose>& poses) {
  RepetitionCounter counter;
  std::vector<Repetition> counted;
  for (const BodyPose& pose : poses) {
    if (auto repetition = counter.add(pose)) counted.push_back(*repetition);
  }
  if (auto repetition = counter.finish()) counted.push_back(*repetition);
  return counted;
}

std::vector<Repetition> count(const SyntheticSet& set, Camera camera = {}) {
  return count(watch(set, set.duration(), camera));
}

SyntheticSet set_of(std::vector<SyntheticRepetition> repetitions) {
  SyntheticSet set;
  set.repetitions = std::move(repetitions);
  return set;
}

/// Poses whose pelvis has rolled so far, each with its deviation.
std::vector<BodyPose> rolled(const std::vector<Measured<Radians>>& changes) {
  std::vector<BodyPose> poses;
  for (const Measured<Radians>& change : changes) poses.emplace_back().pelvis_roll_change = change;
  return poses;
}

TEST(LargestPelvisRollChange, has_a_deviation_that_does_not_hang_on_which_of_two_like_frames_is_the_largest) {
  const Measured<Radians> still{Radians{0}, Radians{0.02}}, sure{Radians{0.03}, Radians{0.02}},
      vague{Radians{0.03}, Radians{0.06}}, a_little_more{Radians{0.0301}, Radians{0.06}};
  const auto one = largest_pelvis_roll_change(rolled({still, sure, vague}));
  const auto other = largest_pelvis_roll_change(rolled({still, sure, a_little_more}));
  EXPECT_NEAR(one.stddev.value, other.stddev.value, 0.001);
  EXPECT_GT(one.stddev, sure.stddev);
  EXPECT_NEAR(one.stddev.value, std::hypot(0.02, 0.06) / std::sqrt(2), 0.001);
}

TEST(LargestPelvisRollChange, keeps_the_deviation_of_a_pelvis_that_does_not_roll) {
  const Measured<Radians> still{Radians{0.1}, Radians{0.02}};
  const auto largest = largest_pelvis_roll_change(rolled({still, still}));
  EXPECT_EQ(largest.value, Radians{0});
  EXPECT_NEAR(largest.stddev.value, 0.02, 1e-6);
  EXPECT_TRUE(std::isnan(largest_pelvis_roll_change({}).stddev.value));
}

TEST(LargestPelvisRollChange, is_that_of_the_frames_in_which_it_was_measured) {
  const Measured<Radians> still{Radians{0}, Radians{0.02}}, back{Radians{0.1}, Radians{0.02}},
      not_felt{Radians{NAN}, Radians{INFINITY}};
  EXPECT_EQ(largest_pelvis_roll_change(rolled({not_felt, not_felt})).stddev, Radians{INFINITY});
  EXPECT_NEAR(largest_pelvis_roll_change(rolled({still, not_felt, back})).stddev.value, 0.02, 1e-6);
}

TEST(RepetitionCounter, counts_every_repetition_of_a_clean_set) {
  EXPECT_EQ(count(set_of(std::vector<SyntheticRepetition>(15))).size(), 15U);
}

TEST(RepetitionCounter, measures_lift_hold_and_lower) {
  const auto counted = count(set_of({{}}), {.noise_deg = 0.3});
  ASSERT_EQ(counted.size(), 1U);
  // The hold is the time within 10 % of the peak: of the movement to it and from it another quarter.
  EXPECT_NEAR(counted[0].hold().value, 0.8 + minimum_jerk::kTenth * (1.2 + 1.3), 0.12);
  EXPECT_NEAR(counted[0].start.value, 1.0, 0.1);
  EXPECT_NEAR(counted[0].end.value, 1.0 + 1.2 + 0.8 + 1.3, 0.1);
  EXPECT_NEAR(to_degrees(counted[0].peak_opening.value), 42, 1.5);
}

TEST(RepetitionCounter, holds_on_through_noise) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const auto counted = count(set_of({{}}), {.noise_deg = 2, .seed = seed});
    ASSERT_EQ(counted.size(), 1U);
    EXPECT_NEAR(counted[0].hold().value, 0.8 + minimum_jerk::kTenth * (1.2 + 1.3), 0.25) << seed;
    EXPECT_NEAR(to_degrees(counted[0].peak_opening.value), 42, 2.5) << seed;
  }
}

TEST(RepetitionCounter, measures_times_between_the_frames) {
  for (const double fps : {10, 15, 60}) {
    const auto counted = count(set_of({{.lift = Seconds{0.5}, .lower = Seconds{0.6}}}), {.fps = fps, .noise_deg = 0});
    ASSERT_EQ(counted.size(), 1U);
    EXPECT_NEAR(counted[0].lift().value, (1 - minimum_jerk::kTenth) * 0.5, 0.04) << fps;
    EXPECT_NEAR(counted[0].lower().value, (1 - minimum_jerk::kTenth) * 0.6, 0.04) << fps;
  }
}

TEST(RepetitionCounter, does_not_count_a_twitch) {
  EXPECT_TRUE(count(set_of({{.opening = from_degrees(4.5)}})).empty());
  EXPECT_TRUE(count(set_of({{.lift = Seconds{0.12}, .hold = Seconds{0.03}, .lower = Seconds{0.12}}})).empty());
}

TEST(RepetitionCounter, does_not_count_landmarks_that_jump_for_half_a_second) {
  const SyntheticSet set = set_of({{}});
  for (const double jump_deg : {10, 20}) {
    auto poses = watch(set, set.duration(), {.fps = 10, .noise_deg = 0.3});
    for (BodyPose& pose : poses)
      if (pose.time > Seconds{0.45} && pose.time < Seconds{0.9}) pose.opening.value += from_degrees(jump_deg);
    EXPECT_EQ(count(poses).size(), 1U) << jump_deg;
  }
}

TEST(RepetitionCounter, counts_a_small_repetition_as_one) {
  EXPECT_EQ(count(set_of({{.opening = from_degrees(17)}})).size(), 1U);
}

TEST(RepetitionCounter, counts_only_after_the_knees_were_together_and_still) {
  SyntheticSet set = set_of({{}, {}});
  set.lead_in = Seconds{0.0};
  const auto poses = watch(set, set.duration());
  const auto from_within_the_first = std::vector(poses.begin() + 20, poses.end());
  EXPECT_EQ(count(from_within_the_first).size(), 1U);
}

TEST(RepetitionCounter, counts_a_cut_off_repetition_once_the_knee_is_half_way_back) {
  const SyntheticSet set = set_of({{}});
  const Seconds lowering = set.lead_in + Seconds{1.2 + 0.8};
  EXPECT_TRUE(count(watch(set, lowering + Seconds{0.3 * 1.3})).empty());
  const auto counted = count(watch(set, lowering + Seconds{0.65 * 1.3}));
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_TRUE(counted[0].cut_off);
}

TEST(RepetitionCounter, counts_at_three_frames_a_second) {
  EXPECT_EQ(count(set_of(std::vector<SyntheticRepetition>(5)), {.fps = 3.3}).size(), 5U);
}

TEST(RepetitionCounter, counts_one_fast_lowering_at_three_frames_a_second_once) {
  RepetitionCounter counter;
  int frame = 0;
  int counted = 0;
  for (const double degrees : {2, 5, 11, 18, 29, 36, 47, 59, 48, 36, 29, 17, 11, 6}) {
    BodyPose pose;
    pose.time = Seconds{0.3 * frame++};
    pose.opening.value = from_degrees(degrees);
    counted += counter.add(pose).has_value();
  }
  counted += counter.finish().has_value();
  EXPECT_EQ(counted, 1);
}

TEST(RepetitionCounter, counts_repetitions_that_turn_before_the_knee_is_fully_down) {
  SyntheticSet set = set_of({{}, {}, {}});
  auto poses = watch(set, set.duration());
  const double floor = from_degrees(14).value;
  for (auto& pose : poses) {
    if (pose.time > Seconds{1.6}) pose.opening.value.value = std::max(pose.opening.value.value, floor);
  }
  EXPECT_EQ(count(poses).size(), 3U);
}

TEST(RepetitionCounter, starts_anew_when_the_person_was_out_of_sight) {
  const SyntheticSet set = set_of({{}});
  auto poses = watch(set, set.duration());
  std::erase_if(poses, [](const BodyPose& p) { return p.time > Seconds{1.5} && p.time < Seconds{3.2}; });
  EXPECT_TRUE(count(poses).empty());
}

TEST(RepetitionCounter, bears_a_wild_frame_while_the_knee_rests_lower_than_before_the_repetition) {
  const SyntheticSet set = set_of({{}});
  auto poses = watch(set, set.lead_in + Seconds{1.2 + 0.8 + 1.3}, {.noise_deg = 0});
  for (const double degrees : {-2, -2, 20, -2, -2, -2}) {
    poses.push_back(poses.back());
    poses.back().time += Seconds{1 / 30.};
    poses.back().opening.value = from_degrees(degrees);
  }
  EXPECT_EQ(count(poses).size(), 1U);
}

bool in_order(const Repetition& r) {
  return r.start <= r.hold_start && r.hold_start <= r.peak && r.peak <= r.hold_end && r.hold_end <= r.end;
}

RC_GTEST_PROP(RepetitionCounter, keeps_its_times_in_order_whatever_the_knee_does, ()) {
  const std::vector<int> degrees = *rc::gen::container<std::vector<int>>(200, rc::gen::inRange(-15, 40));
  const Seconds between{*rc::gen::inRange(3, 30) / 100.0};
  std::vector<BodyPose> poses = watch(SyntheticSet{}, Seconds{1});
  for (const int opening : degrees) {
    poses.push_back(poses.back());
    poses.back().time += between;
    poses.back().opening.value = from_degrees(opening);
  }
  Seconds last{};
  for (const Repetition& r : count(poses)) {
    RC_ASSERT(in_order(r));
    RC_ASSERT(last <= r.start);
    RC_ASSERT(r.end <= r.seen_until() + Seconds{0.5});
    last = r.end;
  }
}

/// The knee stays for a while where it was at a time.
std::vector<BodyPose> paused(const std::vector<BodyPose>& poses, Seconds at, Seconds pause) {
  std::vector<BodyPose> result;
  for (const BodyPose& pose : poses) {
    result.push_back(pose);
    if (pose.time < at) continue;
    if (pose.time - at < poses[1].time - poses[0].time)
      for (; result.back().time < at + pause; result.back().time += poses[1].time - poses[0].time)
        result.push_back(result.back());
    result.back().time = pose.time + pause;
  }
  return result;
}

TEST(RepetitionCounter, ends_a_repetition_that_paused_half_way_down_when_the_knee_was_down) {
  const SyntheticSet set = set_of({{}, {}});
  const auto counted = count(paused(watch(set, set.duration()), Seconds{3.65}, Seconds{2.5}));
  ASSERT_EQ(counted.size(), 2U);
  EXPECT_NEAR(counted[0].hold_end.value, 3.0 + minimum_jerk::kTenth * 1.3, 0.12);
  EXPECT_NEAR(counted[0].end.value, 4.3 + 2.5, 0.2);
  EXPECT_NEAR(counted[1].start.value, 4.9 + 2.5, 0.2);
}

TEST(RepetitionCounter, begins_a_repetition_that_paused_half_way_up_when_the_knee_left) {
  const SyntheticSet set = set_of({{}});
  const auto counted = count(paused(watch(set, set.duration()), Seconds{1.6}, Seconds{2.5}));
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_NEAR(counted[0].start.value, 1.0, 0.2);
  EXPECT_NEAR(counted[0].hold_start.value, 2.2 - minimum_jerk::kTenth * 1.2 + 2.5, 0.12);
  EXPECT_NEAR(counted[0].end.value, 4.3 + 2.5, 0.15);
}

TEST(RepetitionCounter, tells_a_stop_at_the_top_from_turning) {
  for (const double hold : {0.05, 0.4, 1.0}) {
    const auto counted = count(set_of({{.hold = Seconds{hold}}}));
    ASSERT_EQ(counted.size(), 1U);
    EXPECT_NEAR(counted[0].stop.value.value, hold, 0.12);
  }
}

TEST(RepetitionCounter, does_not_count_a_movement_whose_opening_is_unknown) {
  SyntheticSet set;
  set.repetitions.resize(3);
  std::vector<BodyPose> poses = watch(set, set.duration());
  for (BodyPose& pose : poses) {
    const bool second = pose.time > Seconds{5} && pose.time < Seconds{8.7};
    pose.opening.stddev = from_degrees(second ? 70 : 12);
  }
  EXPECT_THAT(count(poses), testing::SizeIs(2));
}

TEST(RepetitionCounter, does_not_count_a_rise_that_may_be_none) {
  const SyntheticSet set = set_of({{.opening = from_degrees(14)}});
  std::vector<BodyPose> poses = watch(set, set.duration());
  for (BodyPose& pose : poses) pose.opening.stddev = from_degrees(12);
  EXPECT_THAT(count(poses), testing::IsEmpty());
  for (BodyPose& pose : poses) pose.opening.stddev = from_degrees(7);
  EXPECT_THAT(count(poses), testing::SizeIs(1));
}

TEST(RepetitionCounter, needs_no_more_than_a_quarter_of_a_second_of_rest_before) {
  SyntheticSet set = set_of({{}});
  set.lead_in = Seconds{0.25};
  EXPECT_THAT(count(set, {.noise_deg = 0.3}), testing::SizeIs(1));
}

TEST(RepetitionCounter, starts_where_the_picture_was_last_new) {
  const SyntheticSet set = set_of({{}});
  auto poses = watch(set, set.duration(), {.noise_deg = 0.2});
  for (std::size_t i = 0; i < poses.size(); ++i) {  // stuck for 0.8 s, well into the lift
    if (poses[i].time < Seconds{0.9} || poses[i].time > Seconds{1.7}) continue;
    poses[i].opening = poses[i - 1].opening;
    poses[i].repeated = true;
  }
  const auto counted = count(poses);
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_LT(counted[0].poses.front().time, Seconds{0.9});
}

RC_GTEST_PROP(RepetitionCounter, counts_the_same_wherever_the_knees_rest_and_however_that_drifts, ()) {
  const SyntheticSet set = set_of(std::vector<SyntheticRepetition>(6));
  const Radians offset = from_degrees(*rc::gen::inRange(-20, 11)), drift = from_degrees(*rc::gen::inRange(-12, 13));
  auto poses = watch(set, set.duration(), {.fps = 15, .seed = *rc::gen::arbitrary<unsigned>()});
  for (BodyPose& pose : poses) pose.opening.value += offset + (pose.time / set.duration()) * drift;
  RC_ASSERT(count(poses).size() == 6U);
}

RC_GTEST_PROP(RepetitionCounter, finds_each_repetition_where_it_is, ()) {
  std::vector<SyntheticRepetition> repetitions(*rc::gen::inRange<std::size_t>(1, 8));
  auto tenths = [](int low, int high) { return *rc::gen::inRange(low, high) / 10.0; };
  for (auto& r : repetitions) {
    r = {.lift = Seconds{tenths(4, 25)},
         .hold = Seconds{tenths(1, 30)},
         .lower = Seconds{tenths(4, 25)},
         .rest = Seconds{tenths(3, 30)},
         .opening = from_degrees(*rc::gen::inRange(18, 60))};
  }
  const SyntheticSet set = set_of(repetitions);
  const auto counted = count(set, {.fps = static_cast<double>(*rc::gen::inRange(10, 60)),
                                   .noise_deg = 1.0,
                                   .seed = *rc::gen::arbitrary<unsigned>()});
  RC_ASSERT(counted.size() == repetitions.size());
  Seconds start = set.lead_in;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const auto& r = repetitions[i];
    RC_ASSERT(counted[i].peak > start + 0.6 * r.lift);
    RC_ASSERT(counted[i].peak < start + r.lift + r.hold + 0.4 * r.lower);
    RC_ASSERT(in_order(counted[i]));
    start += r.lift + r.hold + r.lower + r.rest;
  }
}

}  // namespace
}  // namespace clamshell
