// SPDX-License-Identifier: Apache-2.0
/// BlazePose's landmark network: the body inside a crop.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "pose/crop.h"
#include "pose/keypoints.h"
#include "pose/network.h"

namespace clamshell {

/// Fields as in Keypoints.
struct Body {
  float presence{};  ///< 0..1: that a person is in the crop
  std::array<Keypoint, kLandmarkCount> at{};
  Crop crop;  ///< that fits this body

  /// The trunk is nearer to the picture's horizontal than to its vertical.
  bool lies() const;
};

class LandmarkEstimator {
 public:
  explicit LandmarkEstimator(std::shared_ptr<const NetworkGraph> graph);

  Body estimate(const Image& image, const Crop& crop);

 private:
  Network network_;
  std::vector<float> input_;
};

/// The landmark network, from the npm package's folder. Throws BadNetwork.
NetworkGraph read_landmark_network(const std::filesystem::path& networks, Model model);

}  // namespace clamshell
