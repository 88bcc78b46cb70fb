// SPDX-License-Identifier: Apache-2.0
#include "export/write_opensim.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <map>
#include <sstream>

#include "export/lying_joints.h"
#include "export/opensim_frame.h"
#include "record/synthetic_dossier.h"

// The rules of OpenSim's readers, and that the values come back: tools/check_motion.

namespace clamshell {
namespace {

std::vector<std::vector<std::string>> cells_of(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line + '\t');
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
  }
  return rows;
}

/// What C++'s `stream >> double` takes whole, as OpenSim reads; it takes no NaN.
bool is_number_of_a_stream(const std::string& cell) {
  std::istringstream stream(cell);
  double number{};
  return static_cast<bool>(stream >> number) && stream.eof();
}

/// Of five repetitions.
SetRecord made_up_set() {
  SetRecord set = made_up_dossier().sessions.back().sets.front();
  set.repetitions.resize(5);
  return set;
}

RC_GTEST_PROP(SetMotion, is_a_table_whatever_was_measured, ()) {
  const auto number = rc::gen::weightedOneOf<double>(
      {{8, rc::gen::map(rc::gen::inRange(-3000, 3000), [](int n) { return n / 1000.0; })},
       {1, rc::gen::element(std::nan(""), static_cast<double>(INFINITY), -1e9)}});
  SetRecord set;
  set.working_leg = *rc::gen::element(Side::left, Side::right);
  const int repetitions = *rc::gen::inRange(0, 4);
  for (int i = 1; i <= repetitions; ++i) {
    RepetitionRecord repetition;
    repetition.number = i;
    repetition.time = Timestamp{std::chrono::seconds(4 * i)};
    const int samples = *rc::gen::inRange(0, 30);
    for (int k = 0; k < samples; ++k)
      repetition.movement.push_back({Seconds{k / 15.0}, Radians{*number}, Radians{*number}, Radians{*number},
                                     Radians{*number}, Metres{*number}, Metres{*number}});
    set.repetitions.push_back(repetition);
  }
  const auto mot = cells_of(write_mot(set, Metres{1.7})), trc = cells_of(write_trc(set, Metres{1.7}));
  RC_ASSERT(mot[2][0] == "nRows=" + std::to_string(mot.size() - 8));
  RC_ASSERT(mot[3][0] == "nColumns=" + std::to_string(mot[7].size()));
  RC_ASSERT(trc[2][2] == std::to_string(trc.size() - 6));
  for (std::size_t i = 8; i < mot.size(); ++i) {
    RC_ASSERT(mot[i].size() == mot[7].size());
    for (const std::string& cell : mot[i]) RC_ASSERT(is_number_of_a_stream(cell));
  }
  for (std::size_t i = 6; i < trc.size(); ++i) {
    RC_ASSERT(trc[i].size() == 27U);
    RC_ASSERT(trc[i].back().empty());
    for (std::size_t k = 0; k < 26; ++k) RC_ASSERT(is_number_of_a_stream(trc[i][k]));
  }
}

TEST(SetMotion, counts_time_from_the_beginning_of_the_set) {
  SetRecord set = made_up_set();
  const auto even = resample(set);
  const RepetitionRecord& last = set.repetitions.back();
  const double end = std::chrono::duration<double>(last.time - set.begun).count();
  constexpr double kRow = 1.001 / kMotionRate;
  EXPECT_NEAR(even.back().since_start.value, end, kRow);
  set.begun -= std::chrono::seconds(10);
  EXPECT_NEAR(resample(set).back().since_start.value, end + 10, kRow);
}

TEST(SetMotion, keeps_what_was_measured_and_has_no_rows_where_nothing_was) {
  const SetRecord set = made_up_set();
  const auto even = resample(set);
  const auto start_of = [&](const RepetitionRecord& repetition) {
    return Seconds{std::chrono::duration<double>(repetition.time - set.begun).count()} -
           repetition.movement.back().since_start;
  };
  for (const MovementSample& sample : even) {
    const auto of = std::ranges::find_if(set.repetitions, [&](const RepetitionRecord& repetition) {
      const Seconds since = sample.since_start - start_of(repetition);
      return since > Seconds{-0.001} && since < repetition.movement.back().since_start;
    });
    ASSERT_NE(of, set.repetitions.end()) << sample.since_start.value << " s lies between the repetitions";
    const auto near = std::ranges::find_if(of->movement, [&](const MovementSample& s) {
      return abs(start_of(*of) + s.since_start - sample.since_start) < Seconds{0.025};
    });
    ASSERT_NE(near, of->movement.end());
    EXPECT_NEAR(sample.knee_flexion.value, near->knee_flexion.value, 0.005);
    if (std::isfinite(sample.opening.value) && std::isfinite(near->opening.value)) {
      EXPECT_NEAR(to_degrees(sample.opening), to_degrees(near->opening), 2);
    }
  }
}

TEST(MotFile, leaves_out_what_was_never_seen) {
  SetRecord set = made_up_set();
  for (RepetitionRecord& repetition : set.repetitions)
    for (MovementSample& sample : repetition.movement) sample.knee_flexion = Radians{NAN};
  const auto mot = cells_of(write_mot(set, Metres{1.7}));
  EXPECT_EQ(std::ranges::count(mot[7], "knee_flexion"), 0);
  EXPECT_EQ(std::ranges::count(mot[7], "opening"), 1);
  EXPECT_GT(mot.size(), 300U);
}

/// The other way round: the coordinates put the femur and the shank back where they were.
TEST(Gait2392, reaches_the_joints_by_its_coordinates) {
  const SetRecord set = made_up_set();
  const LyingJoints body(set, Metres{1.7});
  for (const Side side : {Side::left, Side::right}) {
    const auto joints = body.at({.since_start = {},
                                 .opening = from_degrees(40),
                                 .pelvis_roll_change = from_degrees(5),
                                 .hip_flexion = {},
                                 .knee_flexion = {},
                                 .feet_gap = Metres{0.01},
                                 .bottom_knee_lift = Metres{0.01}});
    ASSERT_TRUE(joints);
    std::map<std::string, double> q;
    for (const auto& [name, angle] : gait2392_coordinates(*joints, side)) q[std::string(name)] = angle;
    const auto turn = [](double angle, const Vector3<double>& axis) {
      return Eigen::AngleAxisd(angle, axis).toRotationMatrix();
    };
    const Vector3<double> x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};
    const Eigen::Matrix3d pelvis =
        turn(q["pelvis_tilt"], z) * turn(q["pelvis_list"], x) * turn(q["pelvis_rotation"], y);
    const std::string suffix = side == Side::right ? "_r" : "_l";
    const double mirrored = side == Side::right ? 1 : -1;
    const Eigen::Matrix3d femur = pelvis * turn(q["hip_flexion" + suffix], z) *
                                  turn(mirrored * q["hip_adduction" + suffix], x) *
                                  turn(mirrored * q["hip_rotation" + suffix], y);
    const Eigen::Matrix3d tibia = femur * turn(q["knee_angle" + suffix], z);
    const Vector3<double> thigh = (joints->top_knee - joints->top_hip).normalized();
    const Vector3<double> shank = (joints->top_ankle - joints->top_knee).normalized();
    EXPECT_NEAR((femur * -y - in_ground(thigh, side)).norm(), 0, 1e-9);
    EXPECT_NEAR((tibia * -y - in_ground(shank, side)).norm(), 0, 1e-9);
    EXPECT_GT(q["hip_flexion" + suffix], from_degrees(20).value);
    EXPECT_LT(q["knee_angle" + suffix], from_degrees(-60).value);
    EXPECT_LT(q["hip_rotation" + suffix], 0) << "the opened thigh is turned outwards";
  }
}

TEST(LyingJoints, open_by_as_much_as_was_measured) {
  const SetRecord set = made_up_set();
  const LyingJoints body(set, Metres{1.68});
  const auto closed = body.at({});
  ASSERT_TRUE(closed);
  EXPECT_GT(closed->top_knee.z(), closed->bottom_knee.z() + 0.1) << "one knee rests on the other";
  for (const double degrees : {5.0, 20.0, 40.0, 60.0}) {
    for (const double roll : {0.0, 6.0}) {
      const auto open = body.at({.since_start = {},
                                 .opening = from_degrees(degrees),
                                 .pelvis_roll_change = from_degrees(roll),
                                 .hip_flexion = {},
                                 .knee_flexion = {},
                                 .feet_gap = Metres{0.01},
                                 .bottom_knee_lift = Metres{0.01}});
      ASSERT_TRUE(open);
      EXPECT_NEAR(kDegreesPerRadian * (thigh_dihedral(*open) - thigh_dihedral(*closed)), degrees, 0.01);
      EXPECT_NEAR((open->top_knee - open->top_hip).norm(), 0.237 * 1.68, 1e-6);
      EXPECT_NEAR((open->top_ankle - open->top_knee).norm(), 0.246 * 1.68, 1e-6);
    }
  }
}

TEST(LyingJoints, are_unknown_where_the_movement_was_unseen) {
  MovementSample unseen;
  unseen.pelvis_roll_change = Radians{NAN};
  EXPECT_FALSE(LyingJoints(made_up_set(), Metres{1.7}).at(unseen));
}

TEST(TrcFile, mirrors_who_lies_on_the_right) {
  SetRecord set = made_up_set();
  const auto one = cells_of(write_trc(set, Metres{1.7}));
  set.working_leg = other(set.working_leg);
  const auto mirrored = cells_of(write_trc(set, Metres{1.7}));
  EXPECT_EQ(one[3][2].substr(1), mirrored[3][2].substr(1));
  EXPECT_NE(one[3][2], mirrored[3][2]);
  for (std::size_t column = 2; column < 26; ++column) {
    const double a = std::stod(one[20][column]), b = std::stod(mirrored[20][column]);
    EXPECT_NEAR(a, column % 3 == 1 ? -b : b, 0.001);
  }
}

}  // namespace
}  // namespace clamshell
