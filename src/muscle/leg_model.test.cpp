// SPDX-License-Identifier: Apache-2.0
// The model's levers against published ones, its joints against those the coach fits, its moments against virtual work.
#include "muscle/leg_model.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <map>
#include <numeric>

#include "base/user_error.h"
#include "muscle/leg_simulation.h"
#include "muscle/muscle_paths.h"
#include "muscle/sample_anatomy.h"
#include "muscle/write_mjcf.h"

namespace clamshell {
namespace {

enum Joint { kFlexion, kAdduction, kRotation, kKnee };

const std::vector<Muscle>& muscles() { return sample_anatomy().muscles; }
std::size_t index_of(std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(muscles(), name, &Muscle::name) - muscles().begin());
}

/// Of the body that the published numbers belong to.
LegModel reference_model() {
  Anthropometry person = anthropometry({sample_anatomy().mass, sample_anatomy().height, Sex::male});
  return LegModel(write_mjcf(sample_anatomy(), person));
}

Levers levers_at(LegModel& model, double hip_flexion_deg) {
  Motion motion;
  JointAngles angles{};
  angles.top.hip_flexion = from_degrees(hip_flexion_deg);
  motion.angle = vector_of(angles);
  model.move_to(motion);
  return model.levers();
}

// gait2392's levers for outward rotation at 0, 45, 60 and 90 degrees of hip flexion, millimetres, computed from its
// paths without wrapping. Where this model wraps, the gluteus maximus beyond 60 degrees, they may differ more.
const std::map<std::string, std::array<double, 4>> kOutwardLevers{{"gluteus_maximus_superior", {21, -4, -10, -20}},
                                                                  {"gluteus_maximus_middle", {22, 7, 2, -6}},
                                                                  {"gluteus_maximus_inferior", {24, 16, 13, 9}},
                                                                  {"gluteus_medius_anterior", {-20, -46, -50, -51}},
                                                                  {"gluteus_medius_middle", {7, -23, -30, -38}},
                                                                  {"gluteus_medius_posterior", {30, -3, -11, -24}},
                                                                  {"gluteus_minimus_anterior", {-18, -42, NAN, NAN}},
                                                                  {"gluteus_minimus_middle", {-7, -33, NAN, NAN}},
                                                                  {"gluteus_minimus_posterior", {8, -20, NAN, NAN}},
                                                                  {"piriformis", {29, 6, -1, -15}},
                                                                  {"gemelli", {32, 30, 25, 12}},
                                                                  {"quadratus_femoris", {40, 45, 40, 28}},
                                                                  {"tensor_fasciae_latae", {-6, -28, -35, -47}}};

TEST(LegModel, has_the_published_levers_for_rotation) {
  LegModel model = reference_model();
  constexpr std::array kFlexions{0, 45, 60, 90};
  for (std::size_t f = 0; f < kFlexions.size(); ++f) {
    const Levers levers = levers_at(model, kFlexions.at(f));
    for (const auto& [name, published] : kOutwardLevers) {
      if (std::isnan(published.at(f))) continue;
      const bool wraps = name.starts_with("gluteus_maximus") && kFlexions.at(f) >= 60;
      EXPECT_NEAR(-1000 * levers(static_cast<Eigen::Index>(index_of(name)), kRotation), published.at(f),
                  wraps ? 5.5 : 1.5)
          << name << " at " << kFlexions.at(f);
    }
  }
}

// Delp et al. 1999, J Biomech 32:493: on cadavers 15 of 18 compartments shift towards inward rotation as the hip bends.
TEST(LegModel, shifts_most_hip_compartments_towards_inward_rotation_as_the_hip_bends) {
  LegModel model = reference_model();
  const Levers straight = levers_at(model, 0), bent = levers_at(model, 90);
  int shifted = 0;
  for (Eigen::Index i = 0; i < straight.rows(); ++i)
    if (bent(i, kRotation) > straight(i, kRotation) + 0.001) ++shifted;
  EXPECT_GE(shifted, 12);
}

TEST(LegModel, keeps_the_gluteus_maximus_an_extensor_however_far_the_hip_bends) {
  LegModel model = reference_model();
  for (int flexion = 0; flexion <= 110; flexion += 5) {
    const Levers levers = levers_at(model, flexion);
    for (Eigen::Index i = 0; i < 3; ++i) EXPECT_LT(levers(i, kFlexion), -0.01) << flexion << " " << i;
  }
}

// Millimetres about the line from hip to ankle, + = opening, hip 45, knee 90, opened by 20 degrees; gait2392, computed.
TEST(LegModel, has_the_published_levers_for_opening) {
  const Physique person;
  LegSimulation leg(sample_anatomy(), person);
  LegModel model(write_mjcf(leg.anatomy(), anthropometry(person)));
  const auto lengths_at = [&](double opening_deg) {
    const OpeningCourse course{{Seconds{0}, from_degrees(opening_deg), {}, {}, {}}};
    Motion motion;
    motion.angle = vector_of(clamshell_poses(leg.lengths(), {}, course).front().angles);
    model.move_to(motion);
    return model.path_lengths();
  };
  const Eigen::VectorXd levers = -(lengths_at(21) - lengths_at(19)) / from_degrees(2).value;
  for (const auto& [name, published] : std::map<std::string, double>{{"gluteus_maximus_superior", 15},
                                                                     {"gluteus_maximus_middle", 20},
                                                                     {"gluteus_maximus_inferior", 3},
                                                                     {"gluteus_medius_anterior", -17},
                                                                     {"gluteus_medius_middle", 7},
                                                                     {"gluteus_medius_posterior", 25},
                                                                     {"gluteus_minimus_anterior", -18},
                                                                     {"gluteus_minimus_middle", -7},
                                                                     {"gluteus_minimus_posterior", 8},
                                                                     {"piriformis", 29},
                                                                     {"gemelli", 35},
                                                                     {"quadratus_femoris", 25},
                                                                     {"tensor_fasciae_latae", -3}})
    EXPECT_NEAR(1000 * levers[static_cast<Eigen::Index>(index_of(name))], published, 8) << name;
}

// Knees bent so far that the top foot reaches the bottom one however the pelvis rolls.
RC_GTEST_PROP(LegModel, puts_the_top_leg_where_the_coach_sees_it, ()) {
  const auto any = [](int least_deg, int most_deg) {
    return from_degrees(*rc::gen::inRange(least_deg, most_deg)).value;
  };
  LegSimulation leg(sample_anatomy(), {});
  LegModel model(write_mjcf(leg.anatomy(), anthropometry({})));
  const Posture<double> posture{.hip_flexion = any(0, 90),
                                .knee_flexion = any(70, 120),
                                .pelvis_roll = any(-10, 40),
                                .swivel = any(-10, 60),
                                .feet_gap = 0.01 * *rc::gen::inRange(0, 10)};
  const Joints<double> seen = joints(leg.lengths(), posture);
  Motion motion;
  motion.angle = vector_of(joint_angles(seen, Radians{posture.pelvis_roll}));
  model.move_to(motion);
  const Joints<double> simulated = model.joints();
  RC_ASSERT((simulated.top_hip - seen.top_hip).norm() < 1e-5);
  RC_ASSERT((simulated.top_knee - seen.top_knee).norm() < 1e-5);
  RC_ASSERT((simulated.top_ankle - seen.top_ankle).norm() < 1e-5);
}

TEST(LegModel, asks_for_the_moments_that_lift_the_leg_against_gravity) {
  LegSimulation leg(sample_anatomy(), {});
  LegModel model(write_mjcf(leg.anatomy(), anthropometry({})));
  const auto angles_at = [&](double opening_deg) {
    return vector_of(
        clamshell_poses(leg.lengths(), {}, {{Seconds{0}, from_degrees(opening_deg), {}, {}, {}}}).front().angles);
  };
  constexpr double kStep = 0.1;
  Motion motion;
  motion.angle = angles_at(20);
  model.move_to(motion);
  const JointVector way = (angles_at(20 + kStep) - angles_at(20 - kStep)) / from_degrees(2 * kStep).value;
  // The foot stays where it is, so all the work of opening is done against gravity.
  EXPECT_NEAR(model.required_moments().dot(way.segment<kMomentCount>(1)), model.gravity_moment(), 0.02);
}

TEST(LegModel, draws_paths_that_end_on_the_bones) {
  const LegPicture picture =
      muscle_paths(sample_anatomy(), {sample_anatomy().mass, sample_anatomy().height, Sex::male}, {});
  ASSERT_EQ(picture.muscles.size(), muscles().size());
  for (std::size_t i = 0; i < muscles().size(); ++i) {
    const auto& first = std::get<PathPoint>(muscles()[i].path.front());
    EXPECT_EQ(picture.muscles[i].name, muscles()[i].name);
    EXPECT_GE(picture.muscles[i].points.size(), 2U);
    if (first.on == SegmentName::pelvis) {
      EXPECT_LT((picture.muscles[i].points.front() - first.at).norm(), 1e-6) << muscles()[i].name;
    }
  }
  EXPECT_NEAR(picture.hip.z(), -picture.other_hip.z(), 1e-9);
}

TEST(LegModel, refuses_a_document_that_is_no_leg) {
  EXPECT_THROW(LegModel("<mujoco/>"), UserError);
  EXPECT_THROW(LegModel("a leg"), UserError);
}

}  // namespace
}  // namespace clamshell
