// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

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
};
void PrintTo(const Example& example, std::ostream* out) { *out << example.name; }

class Examples : public testing::TestWithParam<Example> {};

TEST_P(Examples, are_counted_exactly_with_the_right_leg) {
  const std::string video = CLAMSHELL_SOURCE_DIR "/examples/" + GetParam().name + ".mp4";
  const Analysis found = analyze(video, sample_clip::options(Model::full), [](const VideoFacts&, const Feedback&) {});
  EXPECT_EQ(found.repetitions.size(), GetParam().repetitions);
  ASSERT_TRUE(found.person);
  EXPECT_EQ(found.person->working_leg(), GetParam().working_leg);
}

INSTANTIATE_TEST_SUITE_P(rendered, Examples,
                         testing::Values(Example{"c06_front_left_band_fast", 6, Side::right},
                                         Example{"c08_portrait_phone_ok", 3, Side::left}),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace clamshell
