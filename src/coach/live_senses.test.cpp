// SPDX-License-Identifier: Apache-2.0
#include "coach/live_senses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "exercise/clamshell_exercise.h"
#include "fit/follow_body.h"
#include "fit/synthetic_view.h"
#include "motion/synthetic_thigh.h"

namespace clamshell {
namespace {

constexpr double kPicturesPerSecond = 15;
constexpr Seconds kForEver{1e9};
constexpr double kShareOff = 0.08;  ///< standard deviation of a camera's errors

SyntheticSet set_of(int repetitions) {
  SyntheticSet set;
  set.lead_in = Seconds{3};
  for (int i = 0; i < repetitions; ++i)
    set.repetitions.push_back({.lift = Seconds{1 + 0.1 * (i % 3)},
                               .hold = Seconds{0.5 + 0.4 * (i % 2)},
                               .lower = Seconds{1.2},
                               .rest = Seconds{0.7 + 0.2 * (i % 4)},
                               .opening = from_degrees(38 + 2.0 * (i % 5))});
  return set;
}

/// A camera and a phone at the same set, or the phone at another one; messages come 0.05 s late, in tenths of a second.
struct Session {
  SyntheticSet set = set_of(8);
  std::optional<SyntheticSet> felt_set{};
  SyntheticView view{};
  Seconds unseen_from = kForEver, unseen_until = kForEver;
  Seconds felt_from{}, felt_until = kForEver, gap_from = kForEver, gap_until = kForEver;
  Seconds clocks_apart{0.2};  ///< the phone's is ahead
  bool gyroscope = true;
  std::optional<double> too_wide{};  ///< share
  SyntheticThigh phone{};            ///< what it feels, and when, is said here

  std::vector<JudgedRepetition> counted{};
  std::vector<BodyPose> poses{};   ///< what was known at each frame
  std::vector<BandSensor> told{};  ///< each state once, in order
  BodyFollower camera{KnownBody{.height = Metres{1.7}, .lying_on = {}}};
  std::mt19937 random{1};
  std::normal_distribution<double> normal{};
  LiveSenses senses{PoseJudge(clamshell_exercise(), {})};

  /// By a made-up camera that errs as much as it says: by a share of the opening, and by noise.
  void see_otherwise(BodyPose& pose) {
    if (!too_wide) return;
    const Radians truth = set.pose(pose.time).opening.value, noise = from_degrees(normal(random));
    pose.opening = {(1 + *too_wide) * truth + noise,
                    Radians{std::hypot(from_degrees(1).value, kShareOff * truth.value)}};
  }

  void go() {
    SyntheticThigh thigh = phone;
    thigh.set = felt_set.value_or(set);
    thigh.lying_on = view.lying_on;
    thigh.mounting.setIdentity();
    thigh.gyroscope = gyroscope;
    thigh.samples_per_second = 60;
    view.seed = thigh.seed;
    const std::vector<MotionSample> felt = thigh.felt();
    auto next = felt.begin();
    int calibrations = 0;
    for (int i = 0; i / kPicturesPerSecond < set.duration().value + 1; ++i) {
      const Seconds now{i / kPicturesPerSecond};
      for (; next != felt.end() && std::floor(10 * next->time.value) / 10 + 0.15 < now.value; ++next) {
        MotionSample sample = *next;
        sample.time += clocks_apart;
        const bool comes = felt_from <= next->time && next->time < felt_until;
        const bool in_gap = gap_from <= next->time && next->time < gap_until;
        if (comes && !in_gap) senses.feel({&sample, 1});
      }
      Keypoints keypoints = view.see(set, now);
      keypoints.time = now;
      if (unseen_from <= now && now < unseen_until) keypoints.seen = false;
      std::vector<BodyPose> seen = camera.add(keypoints);
      for (BodyPose& pose : seen) see_otherwise(pose);
      if (std::exchange(calibrations, camera.calibrations()) != camera.calibrations())
        senses.begin(other(camera.calibration()->lying_on), Viewpoint{});
      for (JudgedRepetition& judged : senses.add(now, seen)) counted.push_back(std::move(judged));
      if (senses.pose()) poses.push_back(*senses.pose());
      if (senses.sensor() && (told.empty() || told.back() != *senses.sensor())) told.push_back(*senses.sensor());
    }
    for (JudgedRepetition& judged : senses.finish()) counted.push_back(std::move(judged));
  }
};

struct Coverage {
  double within_one{}, within_two{}, error_deg{};
  double moments{};

  void add(const Measured<Radians>& measured, Radians truth) {
    const Radians off = abs(measured.value - truth);
    within_one += off <= measured.stddev, within_two += off <= 2 * measured.stddev;
    error_deg += to_degrees(off);
    ++moments;
  }
  void expect_to_be_right() const {
    EXPECT_GT(within_one, 0.62 * moments);
    EXPECT_LT(within_one, 0.76 * moments);
    EXPECT_GT(within_two, 0.92 * moments);
    EXPECT_LT(within_two, 0.97 * moments);
  }
};

double mean_error_deg(const Session& session, Seconds from) {
  Coverage all;
  for (const BodyPose& pose : session.poses)
    if (pose.time > from) all.add(pose.opening, session.set.pose(pose.time).opening.value);
  return all.error_deg / all.moments;
}

void expect_each_counted_once(const Session& session) {
  ASSERT_EQ(session.counted.size(), session.set.repetitions.size());
  for (std::size_t i = 0; i < session.counted.size(); ++i) {
    const double truth = to_degrees(session.set.repetitions[i].opening);
    EXPECT_NEAR(to_degrees(session.counted[i].repetition.peak_opening.value), truth, 6) << i;
    EXPECT_EQ(session.counted[i].working_leg, other(session.view.lying_on));
  }
}

/// When the set's repetition begins.
Seconds begin_of(const SyntheticSet& set, std::size_t repetition) {
  Seconds time = set.lead_in;
  for (std::size_t i = 0; i < repetition; ++i) {
    const SyntheticRepetition& r = set.repetitions[i];
    time += r.lift + r.hold + r.lower + r.rest;
  }
  return time;
}

using States = std::vector<BandSensor>;
constexpr auto kWaiting = BandSensor::waiting, kJoined = BandSensor::joined, kOther = BandSensor::other_movement;

TEST(Fused, is_as_certain_as_it_says_and_more_certain_than_either) {
  std::mt19937 random(1);
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> stddev_deg(0.5, 5);
  Coverage both;
  const Radians truth = from_degrees(40);
  for (int i = 0; i < 20'000; ++i) {
    const auto measured = [&] {
      const Radians stddev = from_degrees(stddev_deg(random));
      return Measured<Radians>{truth + normal(random) * stddev, stddev};
    };
    const Measured<Radians> seen = measured(), felt = measured();
    const Measured<Radians> opening = fused(seen, felt);
    const bool agree = abs(seen.value - felt.value).value < 2 * std::hypot(seen.stddev.value, felt.stddev.value);
    if (agree) {
      ASSERT_LT(opening.stddev, std::min(seen.stddev, felt.stddev));
    }
    both.add(opening, truth);
  }
  both.expect_to_be_right();
}

TEST(Fused, doubts_both_where_their_deviations_do_not_explain_how_they_differ) {
  const auto degrees = [](double value, double stddev) {
    return Measured<Radians>{from_degrees(value), from_degrees(stddev)};
  };
  EXPECT_NEAR(to_degrees(fused(degrees(40, 1), degrees(41, 1)).stddev), 0.71, 0.01);
  EXPECT_NEAR(to_degrees(fused(degrees(40, 1), degrees(52, 1)).stddev), 3, 0.01);
}

TEST(LiveSenses, counts_each_movement_once_and_knows_its_opening_better_than_the_camera) {
  for (const Side lying_on : {Side::left, Side::right}) {
    Session both, alone;
    both.view.lying_on = alone.view.lying_on = lying_on;
    alone.felt_until = Seconds{};
    both.go(), alone.go();
    expect_each_counted_once(both);
    EXPECT_EQ(both.told, (States{kWaiting, kJoined}));
    EXPECT_TRUE(alone.told.empty());
    const Seconds joined = begin_of(both.set, 2);
    EXPECT_LT(mean_error_deg(both, joined), 0.5);
    EXPECT_GT(mean_error_deg(alone, joined), 1);
  }
}

/// Of people and phones of all kinds, the place of the camera included.
Coverage coverage_of_many(bool gyroscope) {
  Coverage all;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const SyntheticThigh thigh = anybody(seed);
    std::mt19937 random(seed);
    const auto between = [&](double least, double most) {
      return std::uniform_real_distribution<double>(least, most)(random);
    };
    Session session{.set = thigh.set, .view = seen_from(between(-25, 25), between(8, 30)), .gyroscope = gyroscope};
    session.set.lead_in = Seconds{3};
    session.view.lying_on = thigh.lying_on;
    session.phone = thigh;
    session.clocks_apart = Seconds{between(-0.4, 0.4)};
    if (!gyroscope) session.too_wide = std::normal_distribution<double>(0, kShareOff)(random);
    session.go();
    EXPECT_EQ(session.counted.size(), session.set.repetitions.size()) << seed;
    EXPECT_EQ(session.told.back(), kJoined) << seed;
    const Seconds joined = begin_of(session.set, 2);
    for (const BodyPose& pose : session.poses)
      if (pose.time > joined) all.add(pose.opening, session.set.pose(pose.time).opening.value);
  }
  return all;
}

TEST(LiveSenses, is_as_certain_as_it_says_with_a_gyroscope) {
  const Coverage coverage = coverage_of_many(true);
  coverage.expect_to_be_right();
  EXPECT_LT(coverage.error_deg / coverage.moments, 1);
}

/// The camera then has a share, so that its deviations have to hold, too: those of the geometry alone are meant for
/// pictures of real people, and are too wide for made-up skeletons.
TEST(LiveSenses, is_as_certain_as_it_says_by_gravity_alone) {
  const Coverage coverage = coverage_of_many(false);
  coverage.expect_to_be_right();
  EXPECT_LT(coverage.error_deg / coverage.moments, 2.5);
}

TEST(LiveSenses, goes_on_by_the_camera_where_the_sensor_is_lost_in_the_middle_of_a_repetition) {
  for (const double into : {0.3, 0.9, 1.6, 2.4, 3.2}) {
    Session session;
    session.felt_until = begin_of(session.set, 4) + Seconds{into};
    session.go();
    expect_each_counted_once(session);
    EXPECT_FALSE(session.senses.sensor());
  }
}

TEST(LiveSenses, goes_on_by_the_sensor_where_the_camera_loses_the_person_and_judges_no_more_than_a_thigh_can_know) {
  for (const double into : {0.3, 0.9, 1.6, 2.4, 3.2}) {
    Session session;
    session.unseen_from = begin_of(session.set, 4) + Seconds{into};
    session.go();
    expect_each_counted_once(session);
    const Verdict& last = session.counted.back().verdict;
    const auto feet = std::ranges::find(last.not_judged, CriterionId::feet_apart, &NotJudged::criterion);
    ASSERT_NE(feet, last.not_judged.end());
    EXPECT_EQ(feet->reason, WhyNotJudged::unseen);
  }
}

TEST(LiveSenses, counts_once_what_the_camera_sees_again) {
  for (const double into : {0.3, 0.9, 1.6, 2.4, 3.2}) {
    Session session;
    session.unseen_from = begin_of(session.set, 3) + Seconds{into};
    session.unseen_until = begin_of(session.set, 5) + Seconds{into};
    session.go();
    expect_each_counted_once(session);
  }
}

TEST(LiveSenses, takes_a_sensor_in_that_joins_in_the_middle_of_a_set) {
  Session session;
  session.felt_from = begin_of(session.set, 3) + Seconds{1};
  session.go();
  expect_each_counted_once(session);
  EXPECT_EQ(session.told, (States{kWaiting, kJoined}));
  EXPECT_LT(mean_error_deg(session, begin_of(session.set, 6)), 0.5);
}

TEST(LiveSenses, takes_a_sensor_in_again_after_a_gap) {
  Session session{.set = set_of(10)};
  session.gap_from = begin_of(session.set, 4), session.gap_until = begin_of(session.set, 5) + Seconds{1};
  session.go();
  expect_each_counted_once(session);
  EXPECT_EQ(session.told, (States{kWaiting, kJoined, kWaiting, kJoined}));
}

/// Somebody beside them, at another pace.
SyntheticSet set_of_somebody_else() {
  SyntheticSet set;
  set.lead_in = Seconds{4.2};
  for (int i = 0; i < 11; ++i)
    set.repetitions.push_back(
        {.lift = Seconds{0.8}, .hold = Seconds{0.2}, .lower = Seconds{0.9}, .rest = Seconds{0.5}});
  return set;
}

TEST(LiveSenses, leaves_the_phone_of_somebody_else_out_and_says_so) {
  Session session, alone;
  session.felt_set = set_of_somebody_else();
  alone.felt_until = Seconds{};
  session.go(), alone.go();
  EXPECT_EQ(session.told, (States{kWaiting, kOther}));
  ASSERT_EQ(session.counted.size(), alone.counted.size());
  for (std::size_t i = 0; i < session.counted.size(); ++i)
    EXPECT_EQ(session.counted[i].repetition.peak_opening.value, alone.counted[i].repetition.peak_opening.value);
}

TEST(LiveSenses, leaves_a_phone_out_that_was_taken_off_in_the_middle_of_a_set) {
  Session session;
  session.felt_set = session.set;
  session.felt_set->repetitions.resize(4);
  session.felt_set->repetitions.back().rest = Seconds{30};
  session.go();
  EXPECT_EQ(session.counted.size(), session.set.repetitions.size());
  EXPECT_EQ(session.told, (States{kWaiting, kJoined, kOther}));
}

TEST(LiveSenses, says_of_a_phone_that_feels_no_clamshell_at_all_that_it_feels_another_movement) {
  Session session;
  session.felt_set.emplace().lead_in = Seconds{60};
  session.go();
  expect_each_counted_once(session);
  EXPECT_EQ(session.told, (States{kWaiting, kOther}));
}

}  // namespace
}  // namespace clamshell
