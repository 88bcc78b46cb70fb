// SPDX-License-Identifier: Apache-2.0
#include "fit/track_posture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

struct Moment {
  BodyPose measured, truth;
};

/// 30 frames a second, by a tracker that knows camera and body.
std::vector<Moment> track(const SyntheticView& view, const SyntheticSet& set) {
  PostureTracker tracker(view.truth(set));
  std::vector<Moment> moments;
  for (int frame = 0; frame / 30. < set.duration().value; ++frame) {
    const Seconds time{frame / 30.};
    moments.push_back({tracker.track(body_points(view.see(set, time), view.lying_on)), set.pose(time)});
  }
  return moments;
}

SyntheticSet two(const SyntheticRepetition& repetition) {
  SyntheticSet set;
  set.repetitions = {repetition, repetition};
  return set;
}

template <class Unit>
double largest(const std::vector<Moment>& moments, Measured<Unit> BodyPose::*quantity) {
  double most = 0;
  for (const Moment& m : moments) most = std::max(most, (m.measured.*quantity).value.value);
  return most;
}

constexpr CameraDirection kFront{0, 14, "front"}, kRaisedFront{0, 36, "raised front"},
    kFootDiagonal{45, 20, "foot diagonal"}, kFootEnd{82, 22, "foot end"}, kHeadDiagonal{-40, 20, "head diagonal"};

class TrackPosture : public testing::TestWithParam<CameraDirection> {
 protected:
  SyntheticView view = seen_from(GetParam());
};
INSTANTIATE_TEST_SUITE_P(From, TrackPosture,
                         testing::Values(kFront, kRaisedFront, kFootDiagonal, kFootEnd, kHeadDiagonal));

TEST_P(TrackPosture, follows_the_opening_through_every_frame) {
  for (const double degrees : {15, 42, 60}) {
    for (const Moment& m : track(view, two({.opening = from_degrees(degrees)}))) {
      EXPECT_NEAR(to_degrees(m.measured.opening.value), to_degrees(m.truth.opening.value), 7) << m.truth.time.value;
    }
  }
}

TEST_P(TrackPosture, finds_no_fault_in_a_clean_repetition) {
  for (const Moment& m : track(view, two({}))) {
    EXPECT_NEAR(to_degrees(m.measured.pelvis_roll.value), 0, 5);
    EXPECT_NEAR(m.measured.feet_gap.value.value, 0, 0.02);
    EXPECT_NEAR(m.measured.bottom_knee_lift.value.value, 0, 0.02);
  }
}

TEST_P(TrackPosture, sees_feet_that_part) {
  EXPECT_GT(largest(track(view, two({.feet_gap = Metres{0.08}})), &BodyPose::feet_gap), 0.03);
}

TEST_P(TrackPosture, sees_a_bottom_knee_that_lifts) {
  SyntheticSet set = two({});
  PostureTracker tracker(view.truth(set));
  set.closed.bottom_knee_lift = 0.06;
  BodyPose pose;
  for (int frame = 0; frame < 30; ++frame) {
    pose = tracker.track(body_points(view.see(set, Seconds{frame / 30.}), view.lying_on));
  }
  EXPECT_GT(pose.bottom_knee_lift.value.value, 0.02);
}

TEST_P(TrackPosture, has_a_standard_deviation_for_everything) {
  for (const Moment& m : track(view, two({}))) {
    EXPECT_GT(m.measured.opening.stddev, Radians{});
    EXPECT_GT(m.measured.pelvis_roll.stddev, Radians{});
    EXPECT_GT(m.measured.feet_gap.stddev, Metres{});
    EXPECT_GT(m.measured.bottom_knee_lift.stddev, Metres{});
  }
}

TEST_P(TrackPosture, does_not_claim_to_have_seen_the_trunk_sway) {
  for (const Moment& m : track(view, two({}))) EXPECT_TRUE(std::isinf(m.measured.trunk_sway.stddev.value));
}

TEST_P(TrackPosture, errs_in_the_opening_by_no_more_than_its_standard_deviation_tells) {
  for (const Moment& m : track(view, two({}))) {
    EXPECT_LT(abs(m.measured.opening.value - m.truth.opening.value), 3 * m.measured.opening.stddev);
  }
}

TEST_P(TrackPosture, gives_the_time_of_the_keypoints) {
  for (const Moment& m : track(view, two({}))) EXPECT_EQ(m.measured.time, m.truth.time);
}

TEST(TrackedPelvisRoll, shows_in_views_along_the_body) {
  for (const CameraDirection& place : {kFootEnd, kHeadDiagonal}) {
    const auto moments = track(seen_from(place), two({.pelvis_roll = from_degrees(20)}));
    EXPECT_GT(largest(moments, &BodyPose::pelvis_roll), from_degrees(8).value) << place.name;
  }
}

TEST(TrackedPelvisRoll, changes_by_what_it_differs_from_the_set_up) {
  SyntheticSet set = two({.pelvis_roll = from_degrees(20)});
  set.closed.pelvis_roll = from_degrees(6).value;
  for (const Moment& m : track(seen_from(kFootEnd), set)) {
    EXPECT_NEAR(m.measured.pelvis_roll_change.value.value, m.measured.pelvis_roll.value.value - set.closed.pelvis_roll,
                1e-9);
    EXPECT_EQ(m.measured.pelvis_roll_change.stddev, m.measured.pelvis_roll.stddev);
  }
}

TEST(TrackedPelvisRoll, is_less_certain_where_the_camera_looks_along_it) {
  auto stddev = [](const CameraDirection& place) {
    return track(seen_from(place), two({})).back().measured.pelvis_roll.stddev;
  };
  EXPECT_GT(stddev(kFront), stddev(kFootEnd));
}

TEST(TrackedOpening, does_not_depend_on_the_resolution) {
  SyntheticView view = seen_from(kFootDiagonal);
  const auto small = track(view, two({}));
  view.picture = {1920, 1440};
  const auto large = track(view, two({}));
  for (std::size_t i = 0; i < small.size(); ++i) {
    EXPECT_NEAR(to_degrees(small[i].measured.opening.value), to_degrees(large[i].measured.opening.value), 0.1);
    EXPECT_NEAR(to_degrees(small[i].measured.opening.stddev), to_degrees(large[i].measured.opening.stddev), 0.1);
  }
}

}  // namespace
}  // namespace clamshell
