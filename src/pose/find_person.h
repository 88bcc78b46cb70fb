// SPDX-License-Identifier: Apache-2.0
/// Finds the person in a picture who matters: one lying down rather than one standing near by.
#pragma once

#include <memory>
#include <optional>

#include "pose/detect_people.h"
#include "pose/estimate_landmarks.h"

namespace clamshell {

constexpr float kMinPresence = 0.5f;

class PersonFinder {
 public:
  PersonFinder(std::shared_ptr<const NetworkGraph> detector, std::shared_ptr<const NetworkGraph> landmarks);

  /// presence below kMinPresence: nobody there. The detector misses people shorter than a third of the picture; a
  /// thorough search also finds them, in about seven times the time if nobody is seen to lie.
  Body find(const Image& image, bool thorough);
  Body look(const Image& image, const Crop& crop) { return landmarks_.estimate(image, crop); }
  /// The crop of somebody who lies, unless the detector confirms that the body seen in the given crop does: one that is
  /// deserted or upside down often shows a body, too.
  std::optional<Crop> find_elsewhere(const Image& image, const Crop& crop, const Body& body);

  /// Those who lie, apart from the body that is seen in the crop; in a bystander's place, too.
  std::vector<Body> find_others(const Image& image, const Crop& crop);

 private:
  std::vector<Detection> search(const Image& image, bool thorough);
  Body choose_lying(const Image& image, const std::vector<Detection>& people);
  Body settle(const Image& image, const Detection& person);
  /// Of somebody small in the picture the detector often takes the feet for the head.
  Detection see_closer(const Image& image, const Detection& person);
  bool confirms(const Image& image, const Crop& crop);

  PeopleDetector detector_;
  LandmarkEstimator landmarks_;
};

}  // namespace clamshell
