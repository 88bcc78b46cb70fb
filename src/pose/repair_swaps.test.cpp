// SPDX-License-Identifier: Apache-2.0
#include "pose/repair_swaps.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "pose/synthetic_keypoints.h"

namespace clamshell {
namespace {

double opening_at(int frame) { return 0.5 - 0.5 * std::cos(frame / kFps * 1.5); }

void swap_legs(Keypoints& k) {
  std::swap(k[Landmark::left_knee], k[Landmark::right_knee]);
  std::swap(k[Landmark::left_ankle], k[Landmark::right_ankle]);
  std::swap(k[Landmark::left_heel], k[Landmark::right_heel]);
  std::swap(k[Landmark::left_foot_index], k[Landmark::right_foot_index]);
}

/// Largest difference in height of the top knee to the truth, pixels, if the legs are swapped where `swapped` says so.
template <class Swapped>
double worst_knee(Swapped swapped) {
  std::mt19937 truth_random(1), random(1);
  SwapRepair repair;
  double worst = 0;
  for (int frame = 0; frame < 150; ++frame) {
    const Seconds time{frame / kFps};
    const Keypoints truth = synthetic_keypoints(time, opening_at(frame), truth_random);
    Keypoints seen = synthetic_keypoints(time, opening_at(frame), random);
    if (swapped(frame)) swap_legs(seen);
    const Keypoints repaired = repair.repair(seen);
    worst = std::max(worst, std::abs((repaired[Landmark::right_knee].y - truth[Landmark::right_knee].y).value));
  }
  return worst;
}

TEST(SwapRepair, leaves_a_skeleton_alone_whose_legs_are_not_swapped) {
  EXPECT_EQ(worst_knee([](int) { return false; }), 0);
}

TEST(SwapRepair, puts_the_legs_back_in_every_swapped_frame) {
  EXPECT_EQ(worst_knee([](int frame) { return frame % 7 == 3 || (frame > 60 && frame < 80); }), 0);
}

TEST(SwapRepair, accepts_a_swap_that_stays_because_the_person_turned_over) {
  std::mt19937 random(1);
  SwapRepair repair;
  Keypoints repaired;
  for (int frame = 0; frame < 150; ++frame) {
    Keypoints seen = synthetic_keypoints(Seconds{frame / kFps}, 0.3, random);
    if (frame > 40) swap_legs(seen);
    repaired = repair.repair(seen);
  }
  EXPECT_GT(repaired[Landmark::right_knee].y, repaired[Landmark::left_knee].y);
}

}  // namespace
}  // namespace clamshell
