// SPDX-License-Identifier: Apache-2.0
/// A crop that stays where it is while the body stays in it.
///
/// A crop that follows every landmark feeds their noise back into the next picture.
#pragma once

#include <optional>

#include "pose/estimate_landmarks.h"

namespace clamshell {

class HeldCrop {
 public:
  /// Where to look in the next frame; nothing: the person has to be found first.
  const std::optional<Crop>& next() const { return crop_; }

  /// Bodies in the order of their frames, with what next() had given for each.
  void observe(const Body& body, const std::optional<Crop>& looked_at);

  /// The crop was doubted: somebody who lies was found elsewhere, or nobody. Turns there once two doubts in a row
  /// agree, because in poor views the detector errs, too.
  void doubted(const std::optional<Crop>& elsewhere);
  /// Somebody else is to be followed.
  void turn_to(const Crop& crop);
  bool is_suspected() const { return suspected_.has_value(); }

 private:
  std::optional<Crop> crop_;
  std::optional<Crop> suspected_;  ///< where the last doubt found somebody
  bool lies_ = false;              ///< the body last seen in the crop
};

}  // namespace clamshell
