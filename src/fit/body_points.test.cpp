// SPDX-License-Identifier: Apache-2.0
#include "fit/body_points.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

BodyPoints points(const SyntheticView& view) {
  return body_points(view.see(SyntheticSet{}, Seconds{2}), view.lying_on);
}

TEST(BodyPoints, are_counted_from_the_centre_of_the_picture) {
  Keypoints k{.time = {}, .image_width = 640, .image_height = 480, .seen = true, .at = {}};
  k[Landmark::right_knee] = {Pixels{420}, Pixels{200}, 1.0F};
  EXPECT_EQ(body_points(k, Side::left).at[kTopKnee], Eigen::Vector2d(100, -40));
  EXPECT_EQ(body_points(k, Side::right).at[kBottomKnee], Eigen::Vector2d(-100, -40));
}

TEST(BodyPoints, keep_the_time) { EXPECT_EQ(points(SyntheticView{}).time, Seconds{2}); }

RC_GTEST_PROP(BodyPoints, of_somebody_on_the_right_are_those_of_the_mirror_image_on_the_left, ()) {
  SyntheticView view = seen_from(*rc::gen::inRange(-50, 80), *rc::gen::inRange(0, 45));
  const BodyPoints on_left = points(view);
  view.lying_on = Side::right;
  const BodyPoints on_right = points(view);
  for (std::size_t i = 0; i < kBodyPointCount; ++i) RC_ASSERT((on_left.at[i] - on_right.at[i]).norm() < 1e-9);
}

TEST(MedianPoints, pass_over_a_wild_frame) {
  BodyPoints first = points(SyntheticView{}), wild = first, last = first;
  wild.at[kTopKnee] += Eigen::Vector2d(200, -100);
  last.time = Seconds{3};
  const BodyPoints median = median_points({first, wild, last});
  EXPECT_EQ(median.at[kTopKnee], first.at[kTopKnee]);
  EXPECT_EQ(median.time, Seconds{3});
}

TEST(BodyHeight, grows_with_the_picture) {
  SyntheticView view;
  const double small = body_height(points(view));
  view.picture = {1280, 960};
  EXPECT_NEAR(body_height(points(view)), 2 * small, 1e-9);
}

TEST(BodyHeight, is_near_the_height_that_an_upright_person_would_have) {
  for (const SyntheticView& view : {seen_from(0, 14), seen_from(0, 36), seen_from(45, 20), seen_from(-40, 20)}) {
    const double upright = view.focal() * view.person_height.value / view.camera.distance;
    EXPECT_NEAR(body_height(points(view)) / upright, 1, 0.2);
  }
}

}  // namespace
}  // namespace clamshell
