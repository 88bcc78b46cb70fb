// SPDX-License-Identifier: Apache-2.0
/// The one person of a picture who matters: who lies, rather than who stands near by.
#pragma once

#include <memory>

#include "pose/detect_people.h"
#include "pose/estimate_landmarks.h"

namespace clamshell {

constexpr float kMinPresence = 0.5f;

class PersonFinder {
 public:
  PersonFinder(std::shared_ptr<const NetworkGraph> detector, std::shared_ptr<const NetworkGraph> landmarks);

  /// presence below kMinPresence: nobody there. The detector misses people shorter than a third of the picture; a
  /// thorough search also finds them, in about seven times the time if there is nobody.
  Body find(const Image& image, bool thorough);
  Body look(const Image& image, const Crop& crop) { return landmarks_.estimate(image, crop); }

 private:
  Body choose(const Image& image, const std::vector<Detection>& people);
  Body settle(const Image& image, const Detection& person);

  PeopleDetector detector_;
  LandmarkEstimator landmarks_;
};

}  // namespace clamshell
