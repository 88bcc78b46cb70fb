// SPDX-License-Identifier: Apache-2.0
#include "pose/hold_crop.h"

#include "pose/find_person.h"

namespace clamshell {

void HeldCrop::observe(const Body& body, const std::optional<Crop>& looked_at) {
  constexpr double kMaxDisplacement = 0.1;

  const bool seen = body.presence >= kMinPresence;
  // A frame that was under way when the crop changed says nothing about the new one, unless its search found somebody
  // who lies while the crop holds somebody upright.
  if (looked_at != crop_ && (looked_at || !seen || !body.lies() || lies_)) return;
  if (!seen) {
    crop_.reset();
    return;
  }
  lies_ = body.lies();
  if (!crop_ || displacement(*crop_, body.crop) > kMaxDisplacement) crop_ = body.crop;
}

void HeldCrop::doubted(const std::optional<Crop>& elsewhere) {
  if (elsewhere && suspected_ && agree(*suspected_, *elsewhere)) {
    turn_to(*elsewhere);
  } else {
    suspected_ = elsewhere;
  }
}

void HeldCrop::turn_to(const Crop& crop) {
  crop_ = crop;
  lies_ = true;
  suspected_.reset();
}

}  // namespace clamshell
