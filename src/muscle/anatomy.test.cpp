// SPDX-License-Identifier: Apache-2.0
#include "muscle/anatomy.h"

#include <gtest/gtest.h>

#include "base/user_error.h"
#include "muscle/anthropometry.h"
#include "muscle/hill.h"
#include "muscle/leg_model.h"
#include "muscle/sample_anatomy.h"
#include "muscle/write_mjcf.h"

namespace clamshell {
namespace {

TEST(Anatomy, has_the_gluteals_in_three_compartments_each) {
  for (const char* group : {"gluteus_medius", "gluteus_minimus"})
    EXPECT_EQ(std::ranges::count(sample_anatomy().muscles, group, &Muscle::group), 3);
  EXPECT_EQ(std::ranges::count(sample_anatomy().muscles, "gluteus_maximus_superior", &Muscle::group), 1);
  EXPECT_EQ(std::ranges::count(sample_anatomy().muscles, "gluteus_maximus_lower", &Muscle::group), 2);
}

TEST(Anatomy, grows_paths_fibres_and_forces_with_the_person) {
  const Anatomy& given = sample_anatomy();
  const Anatomy tall = scaled(given, {2 * given.mass, given.height * 1.1, Sex::male});
  const Muscle &before = given.muscles.front(), &after = tall.muscles.front();
  EXPECT_NEAR(after.force / scaled(given, {given.mass, given.height, Sex::male}).muscles.front().force, 2, 1e-9);
  EXPECT_NEAR(after.fibre / before.fibre, after.tendon / before.tendon, 1e-9);
  EXPECT_GT(after.fibre / before.fibre, 1.05);
  EXPECT_NEAR(tall.hip.z() / given.hip.z(), 1.1, 1e-9);
}

/// Nm, standing, the thigh raised sideways at that speed, with all muscles that help fully active.
double greatest_abduction(const Physique& person, Radians a_second) {
  const Anatomy anatomy = scaled(sample_anatomy(), person);
  LegModel model(write_mjcf(anatomy, anthropometry(person)));
  double greatest = 0;
  for (int abduction_deg = -15; abduction_deg <= 45; ++abduction_deg) {
    constexpr int kHipAdduction = 1;
    JointAngles angles{};
    angles.top.hip_adduction = from_degrees(-abduction_deg);
    Motion motion;
    motion.angle = vector_of(angles);
    motion.rate[1 + kHipAdduction] = -a_second.value;
    model.move_to(motion);
    const Levers levers = model.levers();
    const Eigen::VectorXd lengths = model.path_lengths(), velocities = model.path_velocities();
    double moment = 0;
    for (Eigen::Index i = 0; i < levers.rows(); ++i) {
      const hill::Pull pull = hill::pull(anatomy.muscles[static_cast<std::size_t>(i)], lengths[i], velocities[i]);
      const double lever = -levers(i, kHipAdduction);
      moment += pull.active * std::max(0.0, lever) + pull.passive * lever;
    }
    greatest = std::max(greatest, moment);
  }
  return greatest;
}

// Sugimoto et al. 2014, Clin J Sport Med 24:422: isokinetic, standing, 60 degrees a second; Nm/kg.
TEST(Anatomy, abducts_the_hip_as_strongly_as_men_and_women_were_measured_to) {
  const Radians speed = from_degrees(60);
  EXPECT_NEAR(greatest_abduction({Kilograms{75}, Metres{1.75}, Sex::male}, speed) / 75, 1.29, 0.01);
  EXPECT_NEAR(greatest_abduction({Kilograms{62}, Metres{1.66}, Sex::female}, speed) / 62, 1.13, 0.01);
}

std::string with(const std::string& in, const std::string& replaced) {
  std::string text = text_of_anatomy("hip_muscles.toml");
  return text.replace(text.find(in), in.size(), replaced);
}

TEST(Anatomy, names_the_line_of_a_mistake) {
  for (const auto& [in, replaced] : {std::pair{"force_n = 573.0", "force_n = -573.0"},
                                     {"force_n = 573.0", "force_n = \"much\""},
                                     {"on = \"pelvis\", at_m", "on = \"skull\", at_m"},
                                     {"over = \"ischium_superior\"", "over = \"ischium\""},
                                     {"at_m = [-0.1195, 0.0612, 0.07]", "at_m = [-0.1195, 0.0612]"},
                                     {"[reference]", "[preference]"},
                                     {"[reference]", "[reference"}}) {
    try {
      parse_anatomy(with(in, replaced));
      FAIL() << replaced;
    } catch (const UserError& error) {
      EXPECT_NE(std::string(error.what()).find("The file of the muscles, line"), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace clamshell
