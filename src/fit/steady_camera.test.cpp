// SPDX-License-Identifier: Apache-2.0
#include "fit/steady_camera.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

const SyntheticView kView{.noise = 0};

BodyPoints seen_at(Seconds time) { return body_points(kView.see(SyntheticSet{}, time), kView.lying_on); }
BodyPoints closed() { return seen_at(Seconds{}); }
/// A second later, in the same posture.
BodyPoints at_rest() {
  BodyPoints points = closed();
  points.time += Seconds{1};
  return points;
}
BodyPoints moved(BodyPoints points, double x, double y, double times = 1) {
  for (Eigen::Vector2d& point : points.at) point = times * point + Eigen::Vector2d(x, y);
  return points;
}
/// Pixels, of the point that is furthest off.
double apart(const BodyPoints& a, const BodyPoints& b) {
  double most = 0;
  for (std::size_t i = 0; i < kBodyPointCount; ++i) most = std::max(most, (a.at[i] - b.at[i]).norm());
  return most;
}

TEST(SteadyCamera, takes_off_what_all_that_rests_has_in_common) {
  const SteadyCamera camera(closed());
  EXPECT_LT(apart(camera.steadied(moved(at_rest(), 25, -12)), closed()), 0.01);
  EXPECT_LT(apart(camera.steadied(moved(at_rest(), 20, 20, 1.2)), closed()), 0.01);
}

TEST(SteadyCamera, leaves_alone_what_landmarks_do_as_the_knee_opens) {
  const SteadyCamera camera(closed());
  const BodyPoints wandering = moved(at_rest(), 3, -4);
  EXPECT_LT(apart(camera.steadied(wandering), wandering), 0.01);
}

TEST(SteadyCamera, leaves_alone_a_trunk_that_rolls_over_legs_that_rest) {
  const SteadyCamera camera(closed());
  BodyPoints rolled = at_rest();
  const double height = body_height(closed());
  rolled.at[kBottomShoulder] += Eigen::Vector2d(0, -0.05) * height;
  rolled.at[kBottomHip] += Eigen::Vector2d(0.01, -0.04) * height;
  rolled.at[kBottomKnee] += Eigen::Vector2d(0, -0.03) * height;
  EXPECT_LT(apart(camera.steadied(rolled), rolled), 0.01 * height);
}

TEST(SteadyCamera, follows_a_slow_drift_in_the_rests) {
  SteadyCamera camera(closed());
  BodyPoints drifted = closed();
  for (int second = 1; second <= 20; ++second) {
    drifted = moved(closed(), 0.3 * second, 0.2 * second, 1 + 0.002 * second);
    drifted.time = Seconds{static_cast<double>(second)};
    camera.rests_at(drifted);
  }
  EXPECT_LT(apart(camera.steadied(drifted), closed()), 1.5);
  EXPECT_GT(apart(drifted, closed()), 6);
}

TEST(SteadyCamera, takes_nobody_else_for_the_same_body_seen_by_a_camera_that_moved) {
  const SteadyCamera camera(closed());
  const BodyPoints elsewhere = moved(at_rest(), 0.6 * body_height(closed()), 0);
  EXPECT_LT(apart(camera.steadied(elsewhere), elsewhere), 0.01);
}

}  // namespace
}  // namespace clamshell
