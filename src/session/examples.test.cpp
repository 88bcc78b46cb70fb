// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <string>

#include "session/analyze.h"
#include "session/sample_clip.h"

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

TEST_P(Examples, are_counted_exactly_with_the_right_leg_and_camera) {
  const std::string video = CLAMSHELL_SOURCE_DIR "/examples/" + GetParam().name + ".mp4";
  const Analysis found = analyze(video, sample_clip::options(Model::full), [](const VideoFacts&, const Feedback&) {});
  EXPECT_EQ(found.repetitions.size(), GetParam().repetitions);
  ASSERT_TRUE(found.person);
  EXPECT_EQ(found.person->working_leg(), GetParam().working_leg);
  expect_within_two_deviations(found.view.azimuth, GetParam().azimuth_deg);
  expect_within_two_deviations(found.view.elevation, GetParam().elevation_deg);
}

INSTANTIATE_TEST_SUITE_P(rendered, Examples,
                         testing::Values(Example{"c06_front_left_band_fast", 6, Side::right, 3, 12.6},
                                         Example{"c08_portrait_phone_ok", 3, Side::left, 0, 18}),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace clamshell
