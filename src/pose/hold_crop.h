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
  /// Bodies in the order of their frames.
  void observe(const Body& body);

  /// Nothing: the person has to be found first.
  const std::optional<Crop>& crop() const { return crop_; }

 private:
  std::optional<Crop> crop_;
};

}  // namespace clamshell
