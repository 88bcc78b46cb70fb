// SPDX-License-Identifier: Apache-2.0
#include "pose/find_person.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>

namespace clamshell {
namespace {

/// The detector's crop is rough: each look at the landmarks' own crop comes closer to one that stays.
constexpr int kSettlingLooks = 2;
/// Bounds the time for one picture.
constexpr int kMaxCandidates = 3;

bool seen(const Body& body) { return body.presence >= kMinPresence; }

Crop around(const Detection& person) { return around_body(person.hips, person.circle); }

}  // namespace

PersonFinder::PersonFinder(std::shared_ptr<const NetworkGraph> detector, std::shared_ptr<const NetworkGraph> landmarks)
    : detector_(std::move(detector)), landmarks_(std::move(landmarks)) {}

Detection PersonFinder::see_closer(const Image& image, const Detection& person) {
  Detection nearest = person;
  double distance = std::numeric_limits<double>::infinity();
  for (const Detection& seen : detector_.detect(image, close_up(around(person)))) {
    const double d = (seen.hips - person.hips).norm();
    if (seen.lies() != person.lies() || d >= distance) continue;
    nearest = seen;
    distance = d;
  }
  return nearest;
}

Body PersonFinder::settle(const Image& image, const Detection& person) {
  Body body = look(image, around(see_closer(image, person)));
  for (int i = 0; i < kSettlingLooks && seen(body); ++i) body = look(image, body.crop);
  return body;
}

std::vector<Detection> PersonFinder::search(const Image& image, bool thorough) {
  std::vector<Detection> people = detector_.detect(image, whole_picture(image.width, image.height));
  if (!thorough || std::ranges::any_of(people, &Detection::lies)) return people;
  const auto in_whole = static_cast<std::ptrdiff_t>(people.size());
  for (const Crop& tile : tiles(image.width, image.height)) {
    std::ranges::move(detector_.detect(image, tile), std::back_inserter(people));
  }
  std::ranges::stable_sort(people.begin() + in_whole, people.end(), std::greater<>{}, &Detection::score);
  return people;
}

Body PersonFinder::choose_lying(const Image& image, const std::vector<Detection>& people) {
  int candidates = 0;
  for (const Detection& person : people) {
    if (!person.lies() || ++candidates > kMaxCandidates) continue;
    Body body = settle(image, person);
    if (seen(body) && body.lies()) return body;
  }
  return {};
}

Body PersonFinder::find(const Image& image, bool thorough) {
  const std::vector<Detection> people = search(image, thorough);
  if (people.empty()) return {};
  const Body lying = choose_lying(image, people);
  return seen(lying) ? lying : settle(image, people.front());
}

std::vector<Body> PersonFinder::find_others(const Image& image, const Crop& crop) {
  // Nearer ones are the same body, found twice or head for feet.
  constexpr double kApart = 0.4;
  const bool is_small = 2 * crop.size < std::max(image.width, image.height);
  std::vector<Body> others;
  const auto is_known = [&](const Eigen::Vector2d& hips) {
    const auto is_there = [&](const Crop& known) { return (hips - known.centre).norm() < kApart * known.size; };
    return is_there(crop) || std::ranges::any_of(others, [&](const Body& other) { return is_there(other.crop); });
  };
  std::vector<Detection> people = detector_.detect(image, whole_picture(image.width, image.height));
  if (is_small) {
    for (const Crop& tile : tiles(image.width, image.height))
      std::ranges::move(detector_.detect(image, tile), std::back_inserter(people));
  }
  for (const Detection& person : people) {
    if (others.size() == kMaxCandidates || !person.lies() || is_known(person.hips)) continue;
    Body body = settle(image, person);
    if (seen(body) && body.lies() && !is_known(body.crop.centre)) others.push_back(body);
  }
  return others;
}

bool PersonFinder::confirms(const Image& image, const Crop& crop) {
  return std::ranges::any_of(detector_.detect(image, close_up(crop)),
                             [&](const Detection& person) { return person.lies() && agree(crop, around(person)); });
}

std::optional<Crop> PersonFinder::find_elsewhere(const Image& image, const Crop& crop, const Body& body) {
  if (body.lies() && confirms(image, crop)) return {};
  const Body lying = choose_lying(image, search(image, !body.lies()));
  return seen(lying) ? std::optional(lying.crop) : std::nullopt;
}

}  // namespace clamshell
