// SPDX-License-Identifier: Apache-2.0
#include "fit/learned_features.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "fit/synthetic_view.h"
#include "fit/track_posture.h"

namespace clamshell {
namespace {

/// The place of the hips in the picture: the only inputs that know where in the picture somebody lies.
constexpr Eigen::Index kMovementPlace = 52, kSetUpPlace = 40, kPlaceInputs = 2;

struct Observed {
  BodyPoints now, closed;
  Calibration calibration;
  BodyPose fitted;
};

Observed observed(const SyntheticView& view) {
  SyntheticSet set;
  set.repetitions = {{.pelvis_roll = from_degrees(10), .feet_gap = Metres{0.03}}};
  Observed o{.now = body_points(view.see(set, Seconds{2.5}), view.lying_on),
             .closed = body_points(view.see(set, Seconds{}), view.lying_on),
             .calibration = view.truth(set),
             .fitted = {}};
  o.fitted = PostureTracker(o.calibration).track(o.now);
  return o;
}

Eigen::VectorXf movement(const Observed& o) { return movement_features(o.now, o.closed, o.calibration, o.fitted); }
Eigen::VectorXf set_up(const Observed& o) { return set_up_features(o.closed, o.calibration); }

SyntheticView some_view() {
  SyntheticView view = seen_from(*rc::gen::inRange(-50, 80), *rc::gen::inRange(0, 45));
  view.seed = *rc::gen::arbitrary<unsigned>();
  return view;
}

Eigen::VectorXf without_place(Eigen::VectorXf features, Eigen::Index place) {
  features.segment(place, kPlaceInputs).setZero();
  return features;
}

bool same(const Eigen::VectorXf& a, const Eigen::VectorXf& b) {
  return a.size() == b.size() && (a - b).cwiseAbs().maxCoeff() < 1e-4F;
}

TEST(LearnedFeatures, are_as_many_as_the_networks_have_inputs) {
  const Observed o = observed({});
  EXPECT_EQ(movement(o).size(), kMovementInputs);
  EXPECT_EQ(set_up(o).size(), kSetUpInputs);
  EXPECT_TRUE(movement(o).allFinite());
  EXPECT_TRUE(set_up(o).allFinite());
}

TEST(LearnedFeatures, show_no_movement_in_the_closed_posture) {
  Observed o = observed({});
  o.now = o.closed;
  EXPECT_EQ(movement(o).head(16).cwiseAbs().maxCoeff(), 0);
}

RC_GTEST_PROP(LearnedFeatures, know_of_where_in_the_picture_somebody_lies_only_the_place_itself, ()) {
  Observed o = observed(some_view());
  const Eigen::VectorXf moving = movement(o), closed = set_up(o);
  const Eigen::Vector2d shift(*rc::gen::inRange(-200, 200), *rc::gen::inRange(-200, 200));
  for (BodyPoints* points : {&o.now, &o.closed})
    for (Eigen::Vector2d& point : points->at) point += shift;
  RC_ASSERT(same(without_place(movement(o), kMovementPlace), without_place(moving, kMovementPlace)));
  RC_ASSERT(same(without_place(set_up(o), kSetUpPlace), without_place(closed, kSetUpPlace)));
  const Eigen::Vector2f moved = (shift / o.calibration.focal).cast<float>();
  RC_ASSERT(
      same(movement(o).segment(kMovementPlace, kPlaceInputs), moving.segment(kMovementPlace, kPlaceInputs) + moved));
}

TEST(LearnedFeatures, are_those_of_a_camera_that_looks_straight_however_it_was_turned) {
  SyntheticView straight, turned;
  straight.noise = turned.noise = 0;
  turned.camera.pan = from_degrees(7).value;
  turned.camera.tilt = from_degrees(-5).value;
  turned.camera.roll = from_degrees(15).value;
  const Observed a = observed(straight), b = observed(turned);
  EXPECT_TRUE(set_up(a).isApprox(set_up(b), 1e-3F));
  EXPECT_TRUE(movement_features(a.now, a.closed, a.calibration, a.fitted)
                  .isApprox(movement_features(b.now, b.closed, b.calibration, a.fitted), 1e-3F));
}

RC_GTEST_PROP(LearnedFeatures, do_not_depend_on_the_resolution, ()) {
  Observed o = observed(some_view());
  const Eigen::VectorXf moving = movement(o), closed = set_up(o);
  const double scale = *rc::gen::inRange(2, 50) / 10.0;
  for (BodyPoints* points : {&o.now, &o.closed})
    for (Eigen::Vector2d& point : points->at) point *= scale;
  o.calibration.focal *= scale;
  o.calibration.height_in_picture *= scale;
  RC_ASSERT(same(movement(o), moving));
  RC_ASSERT(same(set_up(o), closed));
}

RC_GTEST_PROP(LearnedFeatures, of_somebody_on_the_right_are_those_of_the_mirror_image_on_the_left, ()) {
  SyntheticView view = some_view();
  const Observed on_left = observed(view);
  view.lying_on = Side::right;
  const Observed on_right = observed(view);
  RC_ASSERT(same(movement(on_left), movement(on_right)));
  RC_ASSERT(same(set_up(on_left), set_up(on_right)));
}

}  // namespace
}  // namespace clamshell
