// SPDX-License-Identifier: Apache-2.0
#include "pose/detect_people.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

Detection person_at(double x, double y, float score) {
  return {.top_left{x, y}, .bottom_right{x + 100, y + 100}, .hips{x, y}, .circle{x + 50, y}, .score = score};
}

TEST(Detector, has_as_many_anchors_as_outputs) {
  const auto centres = anchors();
  ASSERT_EQ(centres.size(), 2254u);
  EXPECT_EQ(centres.front(), Eigen::Vector2d(0.5, 0.5) / 28);
  EXPECT_EQ(centres[1568], Eigen::Vector2d(0.5, 0.5) / 14);
  EXPECT_EQ(centres.back(), Eigen::Vector2d(6.5, 6.5) / 7);
}

TEST(Detector, merges_what_overlaps_by_score) {
  const auto merged = merge_overlapping({person_at(20, 0, 0.6f), person_at(0, 0, 0.9f), person_at(500, 0, 0.7f)});
  ASSERT_EQ(merged.size(), 2u);
  EXPECT_FLOAT_EQ(merged[0].score, 0.9f);
  EXPECT_NEAR(merged[0].hips.x(), 20 * 0.6 / 1.5, 1e-6);
  EXPECT_NEAR(merged[1].hips.x(), 500, 1e-6);
}

TEST(Detector, keeps_apart_what_hardly_overlaps) {
  EXPECT_EQ(merge_overlapping({person_at(0, 0, 0.9f), person_at(60, 0, 0.8f)}).size(), 2u);
}

TEST(Detector, tells_lying_from_standing_by_the_axis_from_hips_to_head) {
  Detection person = person_at(0, 0, 0.9f);
  person.circle = {-80, 40};
  EXPECT_TRUE(person.lies());
  person.circle = {-40, -80};
  EXPECT_FALSE(person.lies());
}

TEST(Detector, sees_nobody_in_an_empty_picture) {
  PeopleDetector detector(
      std::make_shared<const NetworkGraph>(read_detector(CLAMSHELL_SOURCE_DIR "/node_modules/@mediapipe/pose")));
  const Image grey{.width = 320, .height = 240, .rgb = std::vector<std::uint8_t>(320 * 240 * 3, 128)};
  EXPECT_TRUE(detector.detect(grey, whole_picture(320, 240)).empty());
}

}  // namespace
}  // namespace clamshell
