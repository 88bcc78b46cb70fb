// SPDX-License-Identifier: Apache-2.0
#include "fit/landmark_scatter.h"

#include <gtest/gtest.h>

#include <cmath>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

/// Of a set seen at 15 pictures a second by a camera that is moved so many pixels to and fro.
LandmarkScatter scatter_of(const SyntheticView& view, double sway = 0) {
  SyntheticSet set;
  set.repetitions.resize(2);
  LandmarkScatter scatter;
  for (int frame = 0; frame < 120; ++frame) {
    BodyPoints points = body_points(view.see(set, Seconds{frame / 15.}), view.lying_on);
    for (Eigen::Vector2d& point : points.at) point.x() += sway * std::sin(0.5 * frame);
    scatter.add(points);
  }
  return scatter;
}

SyntheticView with_noise(double noise) {
  SyntheticView view;
  view.noise = noise;
  return view;
}

TEST(LandmarkScatter, is_that_of_the_noise_whatever_the_person_does) {
  for (const double noise : {0.001, 0.003, 0.006}) {
    const SyntheticView view = with_noise(noise);
    const double pixels = noise * view.picture.width;
    const double height = body_height(body_points(view.see(SyntheticSet{}, Seconds{}), view.lying_on));
    const double share = scatter_of(view).stddev() * height / pixels;
    EXPECT_GT(share, 0.6) << noise;
    EXPECT_LT(share, 1.2) << noise;
  }
}

TEST(LandmarkScatter, is_not_taken_in_by_a_camera_in_the_hand) {
  const SyntheticView view = with_noise(0.002);
  EXPECT_NEAR(scatter_of(view, 20).stddev(), scatter_of(view).stddev(), 1e-4);
}

TEST(LandmarkScatter, leaves_the_deviations_of_a_clear_picture_alone) {
  EXPECT_LT(scatter_of(with_noise(0.0003)).widening(), 1.05);
  EXPECT_GT(scatter_of(with_noise(0.006)).widening(), 2);
}

TEST(LandmarkScatter, says_nothing_of_two_pictures_or_of_some_far_apart) {
  LandmarkScatter scatter;
  const SyntheticView view = with_noise(0.01);
  for (int frame = 0; frame < 10; ++frame)
    scatter.add(body_points(view.see(SyntheticSet{}, Seconds{0.6 * frame}), view.lying_on));
  EXPECT_EQ(scatter.stddev(), 0);
  EXPECT_EQ(scatter.widening(), 1);
}

}  // namespace
}  // namespace clamshell
