// SPDX-License-Identifier: Apache-2.0
#include "muscle/anatomy.h"

#include <gtest/gtest.h>

#include "muscle/sample_anatomy.h"

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
  EXPECT_NEAR(after.force / before.force, 2, 1e-9);
  EXPECT_NEAR(after.fibre / before.fibre, after.tendon / before.tendon, 1e-9);
  EXPECT_GT(after.fibre / before.fibre, 1.05);
  EXPECT_NEAR(tall.hip.z() / given.hip.z(), 1.1, 1e-9);
  EXPECT_LT(scaled(given, {given.mass, given.height, Sex::female}).muscles.front().force, before.force);
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
    } catch (const BadAnatomy& error) {
      EXPECT_NE(std::string(error.what()).find("The file of the muscles, line"), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace clamshell
