// SPDX-License-Identifier: Apache-2.0
#include "coach/head_end.h"

#include "pose/place_of.h"

namespace clamshell {
namespace {

constexpr double kWiderThanLong = 1.0;  ///< the shoulders, of the trunk's length
constexpr double kWiderThanHips = 1.6;  ///< times; about 1.5 where both are equally far

}  // namespace

bool is_seen_from_head_end(const Keypoints& k) {
  if (!k.seen) return false;
  const auto at = [&k](Landmark landmark) { return place_of(k[landmark]); };
  const Eigen::Vector2d shoulders = at(Landmark::left_shoulder) - at(Landmark::right_shoulder);
  const Eigen::Vector2d hips = at(Landmark::left_hip) - at(Landmark::right_hip);
  const Eigen::Vector2d trunk = 0.5 * (at(Landmark::left_shoulder) + at(Landmark::right_shoulder) -
                                       at(Landmark::left_hip) - at(Landmark::right_hip));
  return shoulders.norm() > kWiderThanLong * trunk.norm() && shoulders.norm() > kWiderThanHips * hips.norm();
}

}  // namespace clamshell
