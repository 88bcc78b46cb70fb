// SPDX-License-Identifier: Apache-2.0
#include "pose/hold_crop.h"

#include "pose/find_person.h"

namespace clamshell {

void HeldCrop::observe(const Body& body) {
  constexpr double kMaxDisplacement = 0.1;

  if (body.presence < kMinPresence) {
    crop_.reset();
  } else if (!crop_ || displacement(*crop_, body.crop) > kMaxDisplacement) {
    crop_ = body.crop;
  }
}

}  // namespace clamshell
