// SPDX-License-Identifier: Apache-2.0
#include "pose/hold_crop.h"

#include "pose/find_person.h"

namespace clamshell {

std::optional<Crop> HeldCrop::next() {
  constexpr int kUprightBetweenSearches = 30;

  if (frames_upright_ < kUprightBetweenSearches) return crop_;
  frames_upright_ = 0;
  return {};
}

void HeldCrop::observe(const Body& body, const std::optional<Crop>& looked_at) {
  constexpr double kMaxDisplacement = 0.1;

  // A frame that was under way when the crop changed says nothing about the new one.
  if (looked_at && looked_at != crop_) return;
  if (body.presence < kMinPresence) {
    if (looked_at) crop_.reset();
    return;
  }
  frames_upright_ = body.lies() ? 0 : frames_upright_ + 1;
  if (!crop_ || displacement(*crop_, body.crop) > kMaxDisplacement) crop_ = body.crop;
}

}  // namespace clamshell
