// SPDX-License-Identifier: Apache-2.0
/// BlazePose's landmark network: the body inside a crop.
#pragma once

#include <Eigen/Core>
#include <array>
#include <filesystem>
#include <memory>
#include <span>
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

/// Of all landmarks, before the sigmoid: side x side x landmarks, rows from top to bottom.
struct HeatMaps {
  std::span<const float> values;
  int side{}, landmarks{};
};

/// A landmark moved to the centre of mass of its heat map near by, as MediaPipe publishes for BlazePose. point and
/// result: crop frame, 0..1; unchanged outside the map or where the map is not sure.
Eigen::Vector2d refine_by_heat_map(const HeatMaps& maps, int landmark, const Eigen::Vector2d& point);

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
