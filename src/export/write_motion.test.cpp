// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <sstream>

#include "export/lying_joints.h"
#include "export/resample_set.h"
#include "export/write_mot.h"
#include "export/write_trc.h"
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

SetRecord made_up_set() { return made_up_dossier().sessions.back().sets.front(); }

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
  const auto rows = resample(set).size();
  const auto mot = cells_of(write_mot(set)), trc = cells_of(write_trc(set, Metres{1.7}));
  RC_ASSERT(mot[2][0] == "nRows=" + std::to_string(rows));
  RC_ASSERT(mot.size() == 8 + rows);
  RC_ASSERT(trc[2][2] == std::to_string(rows));
  RC_ASSERT(trc.size() == 6 + rows);
  for (std::size_t i = 8; i < mot.size(); ++i) RC_ASSERT(mot[i].size() == 7U);
  for (std::size_t i = 6; i < trc.size(); ++i) {
    RC_ASSERT(trc[i].size() == 26U);
    for (std::size_t k = 0; k < 26; ++k) RC_ASSERT(trc[i][k].find("n") == std::string::npos);
  }
}

TEST(SetMotion, keeps_what_was_measured_and_shows_gaps_where_nothing_was) {
  const SetRecord set = made_up_set();
  const auto even = resample(set);
  const auto& first = set.repetitions[0].movement;
  for (const MovementSample& sample : even) {
    if (sample.since_start > first.back().since_start) {
      EXPECT_FALSE(std::isfinite(sample.opening.value)) << "after the first repetition";
      break;
    }
    const auto near = std::ranges::find_if(
        first, [&](const MovementSample& s) { return abs(s.since_start - sample.since_start) < Seconds{0.022}; });
    ASSERT_NE(near, first.end());
    EXPECT_NEAR(sample.knee_flexion.value, near->knee_flexion.value, 0.005);
    if (std::isfinite(sample.opening.value) && std::isfinite(near->opening.value)) {
      EXPECT_NEAR(to_degrees(sample.opening), to_degrees(near->opening), 2);
    }
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
