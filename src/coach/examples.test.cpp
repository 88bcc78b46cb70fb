// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>

#include "coach/analyze.h"
#include "coach/sample_clip.h"

namespace clamshell {
namespace {

/// What the truth file beside the clip says.
struct Example {
  std::string name;
  std::size_t repetitions;
  Side working_leg;
  double azimuth_deg, elevation_deg;  ///< of the camera
};
void PrintTo(const Example& example, std::ostream* out) { *out << example.name; }

void expect_within_two_deviations(const Measured<Radians>& measured, double truth_deg) {
  EXPECT_LT(std::abs(to_degrees(measured.value) - truth_deg), 2 * to_degrees(measured.stddev));
}

class Examples : public testing::TestWithParam<Example> {};

Analysis analyze_example(const std::string& name) {
  return sample_clip::analyzed(CLAMSHELL_SOURCE_DIR "/examples/" + name + ".mp4", sample_clip::options(Model::full));
}

TEST_P(Examples, are_counted_exactly_with_the_right_leg_and_camera) {
  const Analysis found = analyze_example(GetParam().name);
  EXPECT_EQ(found.repetitions.size(), GetParam().repetitions);
  ASSERT_TRUE(found.person);
  EXPECT_EQ(found.person->working_leg(), GetParam().working_leg);
  expect_within_two_deviations(found.view->azimuth, GetParam().azimuth_deg);
  expect_within_two_deviations(found.view->elevation, GetParam().elevation_deg);
}

INSTANTIATE_TEST_SUITE_P(rendered, Examples,
                         testing::Values(Example{"c06_front_left_band_fast", 6, Side::right, 3, 12.6},
                                         Example{"c08_portrait_phone_ok", 3, Side::left, 0, 18},
                                         Example{"reclined_foot_diagonal", 2, Side::left, 45, 20}),
                         [](const auto& instance) { return instance.param.name; });

TEST(Examples, of_somebody_reclined_by_25_degrees_are_not_said_to_have_their_hips_stacked) {
  const Verdict verdict = analyze_example("reclined_foot_diagonal").setup.verdict;
  const auto is_about_the_hips = [](const auto& remark) { return remark.criterion == CriterionId::hips_not_stacked; };
  EXPECT_TRUE(std::ranges::any_of(verdict.findings, is_about_the_hips) ||
              std::ranges::any_of(verdict.not_judged, is_about_the_hips));
}

}  // namespace
}  // namespace clamshell
