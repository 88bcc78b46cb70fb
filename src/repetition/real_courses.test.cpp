// SPDX-License-Identifier: Apache-2.0
/// The counter on the thighs of real people (examples/mex), seen by cameras of every kind.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "repetition/count_repetitions.h"
#include "repetition/recorded_thighs.h"

namespace clamshell {
namespace {

using recorded::Recording;

struct RealCase {
  const char* name;
  recorded::CameraNoise noise{};
  double offset_deg = 0, drift_deg = 0;
};
void PrintTo(const RealCase& camera, std::ostream* out) { *out << camera.name; }

const std::vector<Recording>& real_people() {
  static const std::vector<Recording> all = recorded::recordings();
  return all;
}

std::vector<Repetition> counted_of(const Recording& recording, const RealCase& camera) {
  RepetitionCounter counter;
  std::vector<Repetition> counted;
  for (const BodyPose& pose :
       recorded::watch(recording, camera.noise, from_degrees(camera.offset_deg), from_degrees(camera.drift_deg)))
    if (const auto repetition = counter.add(pose)) counted.push_back(*repetition);
  if (const auto repetition = counter.finish()) counted.push_back(*repetition);
  return counted;
}

class RealCourses : public testing::TestWithParam<RealCase> {};
INSTANTIATE_TEST_SUITE_P(SeenBy, RealCourses,
                         testing::Values(RealCase{"a good camera", {.fps = 30, .white_deg = 0.3}},
                                         RealCase{"a usual camera", {.fps = 30, .white_deg = 1}},
                                         RealCase{"a poor camera", {.fps = 30, .white_deg = 2}},
                                         RealCase{"one that errs slowly", {.fps = 30, .white_deg = 1, .wander_deg = 2}},
                                         RealCase{"15 frames a second", {.fps = 15, .white_deg = 1}},
                                         RealCase{"10 frames a second", {.fps = 10, .white_deg = 1}},
                                         RealCase{"10 poor frames a second",
                                                  {.fps = 10, .white_deg = 2, .wander_deg = 1}},
                                         RealCase{"rests 20 degrees below closed", {.fps = 20}, -20},
                                         RealCase{"rests 10 degrees above closed", {.fps = 20}, 10},
                                         RealCase{"a level that sinks", {.fps = 20, .wander_deg = 1}, -15, -12},
                                         RealCase{"a level that rises", {.fps = 20, .wander_deg = 1}, 0, 12},
                                         RealCase{"a low level that rises", {.fps = 20, .wander_deg = 1}, -20, 12}));

TEST_P(RealCourses, are_counted_as_by_hand) {
  for (const Recording& recording : real_people()) {
    const auto count = static_cast<int>(counted_of(recording, GetParam()).size());
    EXPECT_GE(count, recording.count_min) << recording.name;
    EXPECT_LE(count, recording.count_max) << recording.name;
  }
}

TEST_P(RealCourses, have_times_in_order_and_within_what_was_seen) {
  constexpr Seconds kForeseen{0.5};
  for (const Recording& recording : real_people()) {
    Seconds last{};
    for (const Repetition& r : counted_of(recording, GetParam())) {
      EXPECT_LE(last, r.start) << recording.name;
      EXPECT_LE(r.start, r.hold_start) << recording.name;
      EXPECT_LE(r.hold_start, r.peak) << recording.name;
      EXPECT_LE(r.peak, r.hold_end) << recording.name;
      EXPECT_LE(r.hold_end, r.end) << recording.name;
      EXPECT_LE(r.end, r.poses.back().time + kForeseen) << recording.name;
      last = r.end;
    }
  }
}

/// How far measured times are off, second by second.
struct TimeErrors {
  std::vector<double> of;
  void add(Seconds measured, Seconds label) { of.push_back((measured - label).value); }
  double bias() const {
    double sum = 0;
    for (const double error : of) sum += error;
    return sum / static_cast<double>(of.size());
  }
  double spread() const {
    double sum = 0;
    for (const double error : of) sum += (error - bias()) * (error - bias());
    return std::sqrt(sum / static_cast<double>(of.size()));
  }
};

/// A tenth of the way up lies between the first two poses of a repetition, and of the way down between the last two.
Seconds middle(const BodyPose& one, const BodyPose& other) { return 0.5 * (one.time + other.time); }

TEST_P(RealCourses, have_the_times_that_were_measured_by_hand) {
  TimeErrors lift, hold, lower;
  for (const Recording& recording : real_people()) {
    const std::vector<Repetition> counted = counted_of(recording, GetParam());
    for (const recorded::Label& label : recording.repetitions) {
      const auto found = std::ranges::find_if(
          counted, [&](const Repetition& r) { return abs(r.peak - label.peak) < 0.5 * label.hold + Seconds{0.5}; });
      if (found == counted.end()) continue;
      const auto& poses = found->poses;
      hold.add(found->hold(), label.hold);
      lift.add(found->hold_start - middle(poses[0], poses[1]), label.lift);
      lower.add(middle(poses[poses.size() - 2], poses.back()) - found->hold_end, label.lower);
    }
  }
  ASSERT_GE(hold.of.size(), 110U);
  EXPECT_NEAR(hold.bias(), 0, 0.05);
  EXPECT_LT(hold.spread(), 0.22);
  const double foot = GetParam().drift_deg == 0 ? 0.1 : 0.14;  // a moving level hides where the knee leaves it
  EXPECT_NEAR(lift.bias(), 0, foot);
  EXPECT_NEAR(lower.bias(), 0, foot);
  EXPECT_LT(lift.spread(), 0.3);
  EXPECT_LT(lower.spread(), 0.25);
}

TEST(RealKnees, held_still_and_open_at_the_beginning_are_not_taken_for_closed) {
  Recording held = real_people().front();
  const std::vector<Radians> set = held.angles;
  held.angles.assign(40, from_degrees(45));  // for 1.6 s
  held.angles.insert(held.angles.end(), set.begin() + 90, set.end());
  const auto all = static_cast<int>(counted_of(held, {"a usual camera"}).size());
  EXPECT_GE(all, held.count_min - 1);
  EXPECT_LE(all, held.count_max);
}

}  // namespace
}  // namespace clamshell
