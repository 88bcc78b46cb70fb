// SPDX-License-Identifier: Apache-2.0
#include "pose/check_plausibility.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "pose/synthetic_keypoints.h"

namespace clamshell {
namespace {

void collapse_onto_the_head(Keypoints& k) {
  for (Keypoint& point : k.at) {
    point.x = Pixels{500 + 0.3 * (point.x.value - 500)};
    point.y = Pixels{300 + 0.3 * (point.y.value - 300)};
  }
}

void flip_the_hips(Keypoints& k) { std::swap(k[Landmark::left_hip], k[Landmark::right_hip]); }

void jump(Keypoints& k) {
  for (Keypoint& point : k.at) point.x += Pixels{120};
}

/// Frames called unseen, of those that `fault` was done to and of the others.
std::pair<int, int> unseen_with(void (*fault)(Keypoints&)) {
  std::mt19937 random(1);
  PlausibilityCheck check;
  int faulty_unseen = 0, good_unseen = 0;
  for (int frame = 0; frame < 120; ++frame) {
    Keypoints k = synthetic_keypoints(Seconds{frame / kFps}, 0.5 - 0.5 * std::cos(frame / kFps * 1.5), random);
    const bool faulty = frame % 10 == 9;
    if (faulty) fault(k);
    if (!check.check(k).seen) ++(faulty ? faulty_unseen : good_unseen);
  }
  return {faulty_unseen, good_unseen};
}

TEST(PlausibilityCheck, lets_every_frame_of_a_clamshell_pass) {
  EXPECT_EQ(unseen_with([](Keypoints&) {}), std::pair(0, 0));
}

TEST(PlausibilityCheck, calls_a_skeleton_collapsed_onto_the_head_unseen) {
  EXPECT_EQ(unseen_with(collapse_onto_the_head), std::pair(12, 0));
}

TEST(PlausibilityCheck, calls_flipped_hips_unseen) { EXPECT_EQ(unseen_with(flip_the_hips), std::pair(12, 0)); }

TEST(PlausibilityCheck, calls_a_jump_of_the_whole_body_unseen) { EXPECT_EQ(unseen_with(jump), std::pair(12, 0)); }

}  // namespace
}  // namespace clamshell
