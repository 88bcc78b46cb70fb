// SPDX-License-Identifier: Apache-2.0
#include "repetition/fit_course.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>

#include "body/synthetic_set.h"

namespace clamshell {
namespace {

struct CourseCamera {
  double fps = 30, noise_deg = 0;
  unsigned seed = 1;
};

/// From 0.6 s before the repetition to half a second after it, rest at 0.
std::vector<BodyPose> watch_one(const SyntheticRepetition& repetition, CourseCamera camera = {}) {
  std::mt19937 random(camera.seed);
  std::normal_distribution<double> noise;
  SyntheticSet set;
  set.lead_in = Seconds{0.6};
  set.repetitions = {repetition};
  set.repetitions[0].rest = Seconds{0.5};
  std::vector<BodyPose> poses;
  for (int frame = 0; frame / camera.fps < set.duration().value; ++frame) {
    poses.push_back(set.pose(Seconds{frame / camera.fps}));
    poses.back().opening.value += from_degrees(camera.noise_deg * noise(random));
  }
  return poses;
}

Course truth(const SyntheticRepetition& r) {
  return {.start = Seconds{0.6}, .rise = r.lift, .hold = r.hold, .fall = r.lower, .closed = {}, .height = r.opening};
}

/// As coarse as crossings of single levels are.
Course guess(const SyntheticRepetition& r) {
  return {.start = Seconds{0.75},
          .rise = 0.8 * r.lift,
          .hold = r.hold + Seconds{0.15},
          .fall = 1.2 * r.lower,
          .closed = from_degrees(1),
          .height = 0.95 * r.opening};
}

Course found(const SyntheticRepetition& r, CourseCamera camera = {}) {
  return fit_course(watch_one(r, camera), guess(r));
}

void expect_near(const Course& course, const Course& expected, double seconds, double degrees) {
  EXPECT_NEAR(course.start.value, expected.start.value, seconds);
  EXPECT_NEAR(course.rise.value, expected.rise.value, seconds);
  EXPECT_NEAR(course.hold.value, expected.hold.value, seconds);
  EXPECT_NEAR(course.fall.value, expected.fall.value, seconds);
  EXPECT_NEAR(to_degrees(course.closed), to_degrees(expected.closed), degrees);
  EXPECT_NEAR(to_degrees(course.height), to_degrees(expected.height), degrees);
}

struct Tempo {
  const char* name;
  SyntheticRepetition repetition;
};
void PrintTo(const Tempo& tempo, std::ostream* out) { *out << tempo.name; }

class FittedCourse : public testing::TestWithParam<Tempo> {
 protected:
  SyntheticRepetition repetition = GetParam().repetition;
};
INSTANTIATE_TEST_SUITE_P(
    Of, FittedCourse,
    testing::Values(Tempo{"usual", {}},
                    Tempo{"fast", {.lift = Seconds{0.4}, .hold = Seconds{0.2}, .lower = Seconds{0.4}}},
                    Tempo{"slow", {.lift = Seconds{2.5}, .hold = Seconds{2}, .lower = Seconds{3}}},
                    Tempo{"dropped", {.lift = Seconds{1.2}, .hold = Seconds{1}, .lower = Seconds{0.35}}},
                    Tempo{"small", {.opening = from_degrees(20)}}));

TEST_P(FittedCourse, has_the_true_times_of_a_noiseless_course) {
  expect_near(found(repetition), truth(repetition), 0.02, 0.2);
}

TEST_P(FittedCourse, has_nearly_the_true_times_in_spite_of_noise) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Course course = found(repetition, {.noise_deg = 1, .seed = seed});
    const double within = 0.1 + 0.1 * (repetition.lift + repetition.lower).value;
    EXPECT_NEAR(course.start.value, 0.6, within) << seed;
    EXPECT_NEAR(course.hold_start().value, truth(repetition).hold_start().value, within) << seed;
    EXPECT_NEAR(course.hold_end().value, truth(repetition).hold_end().value, within) << seed;
    EXPECT_NEAR(course.end().value, truth(repetition).end().value, within) << seed;
  }
}

TEST_P(FittedCourse, is_hardly_moved_by_a_spike) {
  for (const double share : {0.05, 0.3, 0.5, 0.7, 0.95}) {
    std::vector<BodyPose> poses = watch_one(repetition);
    poses[static_cast<std::size_t>(share * static_cast<double>(poses.size()))].opening.value += from_degrees(30);
    expect_near(fit_course(poses, guess(repetition)), truth(repetition), 0.12, 1);
  }
}

TEST_P(FittedCourse, begins_and_ends_its_hold_within_a_tenth_of_the_peak) {
  const Course course = truth(repetition);
  SyntheticSet set;
  set.lead_in = course.start;
  set.repetitions = {repetition};
  const Radians peak = set.pose(course.start + course.rise).opening.value;
  EXPECT_NEAR(set.pose(course.hold_start()).opening.value / peak, 0.9, 0.001);
  EXPECT_NEAR(set.pose(course.hold_end()).opening.value / peak, 0.9, 0.001);
}

SyntheticRepetition some_repetition() {
  auto tenths = [](int low, int high) { return Seconds{*rc::gen::inRange(low, high) / 10.0}; };
  return {.lift = tenths(4, 25),
          .hold = tenths(1, 20),
          .lower = tenths(4, 25),
          .opening = from_degrees(*rc::gen::inRange(20, 60))};
}

bool alike(const Course& a, const Course& b, double seconds) {
  const Seconds tolerance{seconds};
  return abs(a.start - b.start) < tolerance && abs(a.rise - b.rise) < tolerance && abs(a.hold - b.hold) < tolerance &&
         abs(a.fall - b.fall) < tolerance;
}

RC_GTEST_PROP(CourseFit, moves_with_the_time_and_changes_in_nothing_else, ()) {
  const SyntheticRepetition r = some_repetition();
  const Seconds shift{*rc::gen::inRange(-1000, 10000) / 10.0};
  std::vector<BodyPose> poses = watch_one(r, {.noise_deg = 1, .seed = *rc::gen::arbitrary<unsigned>()});
  Course here = fit_course(poses, guess(r)), start_there = guess(r);
  for (BodyPose& pose : poses) pose.time += shift;
  start_there.start += shift;
  const Course there = fit_course(poses, start_there);
  here.start += shift;
  RC_ASSERT(alike(here, there, 1e-3));
  RC_ASSERT(abs(here.height - there.height) < from_degrees(0.05));
}

RC_GTEST_PROP(CourseFit, finds_the_same_times_whatever_the_height, ()) {
  const SyntheticRepetition r = some_repetition();
  const double scale = *rc::gen::inRange(10, 20) / 10.0;
  std::vector<BodyPose> poses = watch_one(r);
  const Course low = fit_course(poses, guess(r));
  for (BodyPose& pose : poses) pose.opening.value = scale * pose.opening.value;
  Course higher = guess(r);
  higher.height = scale * higher.height;
  const Course high = fit_course(poses, higher);
  RC_ASSERT(alike(low, high, 0.02));
  RC_ASSERT(abs(scale * low.height - high.height) < from_degrees(0.5));
}

RC_GTEST_PROP(CourseFit, ends_in_durations_whatever_it_starts_from, ()) {
  auto seconds = [](int low, int high) { return Seconds{*rc::gen::inRange(low, high) / 10.0}; };
  const Course anything{.start = seconds(-20, 50),
                        .rise = seconds(0, 40),
                        .hold = seconds(0, 40),
                        .fall = seconds(0, 40),
                        .closed = from_degrees(*rc::gen::inRange(-20, 20)),
                        .height = from_degrees(*rc::gen::inRange(1, 90))};
  const Course course = fit_course(watch_one(some_repetition(), {.fps = 10, .noise_deg = 2}), anything);
  for (const Seconds duration : {course.rise, course.hold, course.fall})
    RC_ASSERT(std::isfinite(duration.value) && duration > Seconds{});
  RC_ASSERT(std::isfinite(course.start.value));
}

}  // namespace
}  // namespace clamshell
