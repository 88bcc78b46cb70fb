// SPDX-License-Identifier: Apache-2.0
#include "pose/repair_swaps.h"

#include <cmath>
#include <utility>
#include <vector>

namespace clamshell {
namespace {

using L = Landmark;
struct Pair {
  L left, right;
};
/// What is swapped as one; the first few of each decide.
struct Limbs {
  std::size_t deciding;
  std::vector<Pair> pairs;
};

const std::array<Limbs, 3> kLimbs{{
    {2,
     {{L::left_knee, L::right_knee},
      {L::left_ankle, L::right_ankle},
      {L::left_heel, L::right_heel},
      {L::left_foot_index, L::right_foot_index}}},
    {1, {{L::left_hip, L::right_hip}}},
    {1,
     {{L::left_shoulder, L::right_shoulder},
      {L::left_elbow, L::right_elbow},
      {L::left_wrist, L::right_wrist},
      {L::left_pinky, L::right_pinky},
      {L::left_index, L::right_index},
      {L::left_thumb, L::right_thumb}}},
}};

constexpr double kClearlyNearer = 0.6;  ///< of the distance with the names as the network has them
constexpr Seconds kPlaceMemory{1.0};    ///< time constant of the places
constexpr Seconds kInsists{2.5};        ///< a swap for longer than this is no mistake: the person turned over

}  // namespace

Keypoints SwapRepair::repair(const Keypoints& seen) {
  Keypoints repaired = seen;
  if (!seen.seen) return repaired;
  if (usual_) {
    auto usual = [this](L landmark) { return (*usual_)[static_cast<std::size_t>(landmark)]; };
    for (std::size_t limb = 0; limb < kLimbs.size(); ++limb) {
      double kept = 0, swapped = 0;
      for (std::size_t i = 0; i < kLimbs[limb].deciding; ++i) {
        const auto [left, right] = kLimbs[limb].pairs[i];
        kept += (place_of(seen[left]) - usual(left)).norm() + (place_of(seen[right]) - usual(right)).norm();
        swapped += (place_of(seen[left]) - usual(right)).norm() + (place_of(seen[right]) - usual(left)).norm();
      }
      if (swapped >= kClearlyNearer * kept) {
        swapped_since_[limb] = seen.time;
      } else if (seen.time - swapped_since_[limb] < kInsists) {
        for (const Pair& pair : kLimbs[limb].pairs) std::swap(repaired[pair.left], repaired[pair.right]);
      }
    }
  }
  const double share = usual_ ? 1 - std::exp(-((seen.time - last_) / kPlaceMemory)) : 1;
  if (!usual_) {
    usual_.emplace();
    swapped_since_.fill(seen.time);
  }
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    const Eigen::Vector2d now = place_of(repaired.at[i]);
    (*usual_)[i] = share == 1 ? now : Eigen::Vector2d((*usual_)[i] + share * (now - (*usual_)[i]));
  }
  last_ = seen.time;
  return repaired;
}

}  // namespace clamshell
