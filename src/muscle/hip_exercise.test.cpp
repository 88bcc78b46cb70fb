// SPDX-License-Identifier: Apache-2.0
// That the floor carries the body as statics says.
#include "muscle/hip_exercise.h"

#include <gtest/gtest.h>

#include "base/user_error.h"
#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

const double kWeight = Physique{}.mass.value * kModelGravity;

std::vector<Pose> poses_of(const HipExercise& exercise) {
  LegSimulation leg(sample_anatomy(), {});
  return exercise_poses(leg.model(), {}, exercise, Seconds{2}, Seconds{2});
}
std::vector<Pose> poses_of(std::string_view name) { return poses_of(exercise_of_name(sample_exercises(), name)); }

/// On the right foot at the far end of the movement, newtons.
double floor_force(std::string_view name) { return poses_of(name).at(kMomentsARepetition / 2).floor->force.norm(); }

TEST(HipExercise, puts_half_of_the_weight_on_each_foot_of_a_squat) {
  EXPECT_NEAR(floor_force("squat"), kWeight / 2, 1);
}

TEST(HipExercise, puts_all_of_the_weight_on_the_one_foot_that_stands) {
  for (const char* name : {"side_step", "step_up", "hip_hike"}) EXPECT_NEAR(floor_force(name), kWeight, 1e-6) << name;
}

TEST(HipExercise, puts_twice_as_much_on_one_foot_of_a_bridge_as_on_each_of_two) {
  EXPECT_NEAR(floor_force("unilateral_bridge") / floor_force("bilateral_bridge"), 2, 0.1);
  EXPECT_LT(floor_force("unilateral_bridge"), 0.5 * kWeight);
}

TEST(HipExercise, pushes_straight_up) {
  for (const HipExercise& exercise : sample_exercises())
    for (const Pose& pose : poses_of(exercise))
      if (pose.floor) {
        EXPECT_NEAR(pose.floor->force.normalized().dot(pose.up), 1, 1e-9) << exercise.name;
      }
}

TEST(HipExercise, carries_no_weight_with_a_leg_that_is_free) {
  for (const char* name : {"side_lying_abduction", "quadruped_knee_flexed", "standing_abduction"})
    for (const Pose& pose : poses_of(name)) EXPECT_FALSE(pose.floor.has_value()) << name;
}

TEST(HipExercise, adducts_the_standing_hip_so_that_the_body_is_above_the_foot) {
  const Radians adduction = poses_of("step_up").front().angles.top.hip_adduction;
  EXPECT_GT(to_degrees(adduction), 3);
  EXPECT_LT(to_degrees(adduction), 15);
}

TEST(HipExercise, refuses_a_posture_in_which_everybody_falls) {
  HipExercise squat = exercise_of_name(sample_exercises(), "squat");
  squat.balance_forwards = false;
  squat.end.lean = from_degrees(90);
  EXPECT_THROW(poses_of(squat), UserError);
}

TEST(HipExercise, names_the_exercises_that_there_are) {
  try {
    exercise_of_name(sample_exercises(), "handstand");
    FAIL();
  } catch (const UserError& error) {
    EXPECT_NE(std::string(error.what()).find("clamshell, side_lying_abduction"), std::string::npos) << error.what();
  }
}

TEST(HipExercise, names_the_line_of_a_mistake) {
  const std::string file = text_of_anatomy("hip_exercises.toml");
  for (const auto& [in, replaced] : {std::pair{"supports = [\"right_foot\"]", "supports = [\"left_foot\"]"},
                                     {"supports = [\"right_foot\"]", "supports = [\"tail\"]"},
                                     {"right_deg = [0, 0, 0, 0]", "right_deg = [0, 0, 0]"},
                                     {"lean_deg = 0", "lean_deg = \"much\""},
                                     {"balance_aside = false", "balance_aside = \"a little\""}}) {
    std::string text = file;
    text.replace(text.find(in), std::string(in).size(), replaced);
    try {
      parse_hip_exercises(text);
      FAIL() << replaced;
    } catch (const UserError& error) {
      EXPECT_NE(std::string(error.what()).find("The file of the exercises, line"), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace clamshell
