// SPDX-License-Identifier: Apache-2.0
#include "coach/out_of_view.h"

#include <algorithm>
#include <utility>

#include "language/translate.h"

namespace clamshell {

std::string part_in_words(std::size_t part) {
  switch (part) {
    case kHead:
      return tr("head");
    case kShoulders:
      return tr("shoulders");
    case kHips:
      return tr("hips");
    case kKnees:
      return tr("knees");
    default:
      return tr("feet");
  }
}

namespace {

/// A landmark may lie beyond the picture's edge by this share of its larger side: the network is no more exact.
constexpr double kEdge = 0.02;

constexpr double kWiderThanLong = 1.0;  ///< the shoulders, of the trunk's length
constexpr double kWiderThanHips = 1.6;  ///< times; about 1.5 where both are equally far

bool in_view(const Keypoints& k, Landmark landmark) {
  const double margin = kEdge * std::max(k.image_width, k.image_height);
  const auto [x, y] = std::pair(k[landmark].x.value, k[landmark].y.value);
  return x > -margin && y > -margin && x < k.image_width + margin && y < k.image_height + margin;
}

Landmark upper(const Keypoints& k, Landmark left, Landmark right) { return k[left].y < k[right].y ? left : right; }

}  // namespace

std::array<bool, kPartCount> out_of_view(const Keypoints& k) {
  constexpr std::array<std::pair<Landmark, Landmark>, kPartCount> kParts{
      {{Landmark::nose, Landmark::nose},
       {Landmark::left_shoulder, Landmark::right_shoulder},
       {Landmark::left_hip, Landmark::right_hip},
       {Landmark::left_knee, Landmark::right_knee},
       {Landmark::left_ankle, Landmark::right_ankle}}};
  std::array<bool, kPartCount> outside{};
  std::transform(kParts.begin(), kParts.end(), outside.begin(),
                 [&](const auto& part) { return !in_view(k, upper(k, part.first, part.second)); });
  return outside;
}

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
