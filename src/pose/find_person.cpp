// SPDX-License-Identifier: Apache-2.0
#include "pose/find_person.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace clamshell {
namespace {

/// The detector's crop is rough: each look at the landmarks' own crop comes closer to one that stays.
constexpr int kSettlingLooks = 2;
/// Bounds the time for one picture.
constexpr int kMaxCandidates = 3;

}  // namespace

PersonFinder::PersonFinder(std::shared_ptr<const NetworkGraph> detector, std::shared_ptr<const NetworkGraph> landmarks)
    : detector_(std::move(detector)), landmarks_(std::move(landmarks)) {}

Body PersonFinder::settle(const Image& image, const Detection& person) {
  Body body = look(image, around_body(person.hips, person.circle));
  for (int i = 0; i < kSettlingLooks && body.presence >= kMinPresence; ++i) body = look(image, body.crop);
  return body;
}

Body PersonFinder::choose(const Image& image, const std::vector<Detection>& people) {
  int candidates = 0;
  for (const Detection& person : people) {
    if (!person.lies() || ++candidates > kMaxCandidates) continue;
    const Body body = settle(image, person);
    if (body.presence >= kMinPresence && body.lies()) return body;
  }
  return settle(image, people.front());
}

Body PersonFinder::find(const Image& image, bool thorough) {
  std::vector<Detection> people = detector_.detect(image, whole_picture(image.width, image.height));
  if (people.empty() && thorough) {
    for (const Crop& tile : tiles(image.width, image.height)) {
      std::ranges::move(detector_.detect(image, tile), std::back_inserter(people));
    }
    std::ranges::stable_sort(people, std::greater<>{}, &Detection::score);
  }
  return people.empty() ? Body{} : choose(image, people);
}

}  // namespace clamshell
