// SPDX-License-Identifier: Apache-2.0
#include "pose/find_mover.h"

#include <algorithm>

#include "pose/keypoints.h"

namespace clamshell {
namespace {

constexpr std::size_t kLooks = 6;        ///< remembered of each person
constexpr std::size_t kFewestLooks = 3;  ///< before somebody is said to be at rest
constexpr double kExercises = 0.3;       ///< of the trunk: a knee has moved by more
constexpr double kRests = 0.12;          ///< ... and both by less

Eigen::Vector2d place_in(const Body& body, Landmark landmark) {
  return place_of(body.at[static_cast<std::size_t>(landmark)]);
}

Eigen::Vector2d hips_of(const Body& body) {
  return 0.5 * (place_in(body, Landmark::left_hip) + place_in(body, Landmark::right_hip));
}

double trunk_of(const Body& body) {
  return (0.5 * (place_in(body, Landmark::left_shoulder) + place_in(body, Landmark::right_shoulder)) - hips_of(body))
      .norm();
}

/// The farthest that a knee was from where it is now, from the hips and in lengths of the trunk.
double knee_way(const std::deque<Body>& seen) {
  double farthest = 0;
  for (const Body& earlier : seen) {
    for (const Landmark knee : {Landmark::left_knee, Landmark::right_knee}) {
      const Eigen::Vector2d before = place_in(earlier, knee) - hips_of(earlier);
      const Eigen::Vector2d now = place_in(seen.back(), knee) - hips_of(seen.back());
      farthest = std::max(farthest, (now - before).norm());
    }
  }
  return farthest / trunk_of(seen.back());
}

}  // namespace

MoverFinder::Person& MoverFinder::person_at(const Crop& crop) {
  const auto known = std::ranges::find_if(people_, [&](const Person& person) { return agree(person.crop, crop); });
  if (known != people_.end()) return *known;
  return people_.emplace_back(Person{crop, {}});
}

std::optional<Crop> MoverFinder::add(const Body& followed, const std::vector<Body>& others) {
  const auto way_of = [this](const Body& body) {
    std::deque<Body>& seen = person_at(body.crop).seen;
    seen.push_back(body);
    if (seen.size() > kLooks) seen.pop_front();
    return seen.size() < kFewestLooks ? std::nullopt : std::optional(knee_way(seen));
  };
  const auto own = way_of(followed);
  sure_ = sure_ || own > kExercises;
  std::optional<Crop> mover;
  for (const Body& other : others) {
    if (way_of(other) > kExercises && own && *own < kRests && !sure_) mover = other.crop;
  }
  return mover;
}

}  // namespace clamshell
