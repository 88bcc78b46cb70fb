// SPDX-License-Identifier: Apache-2.0
/// BlazePose's person detector: where people are in a picture, and which way up.
///
/// Bazarevsky et al., "BlazePose: On-device Real-time Body Pose Tracking", 2020; settings as MediaPipe publishes them.
#pragma once

#include <memory>
#include <vector>

#include "picture/frame.h"
#include "pose/crop.h"
#include "pose/network.h"

namespace clamshell {

/// Picture frame, pixels.
struct Detection {
  Eigen::Vector2d top_left, bottom_right;  ///< of the box around the head and shoulders
  Eigen::Vector2d hips, circle;            ///< middle of the hips; the body circle's point beyond the head
  float score{};                           ///< 0.5..1

  /// The axis from the hips to the head is nearer to the picture's horizontal than to its vertical.
  bool lies() const;
};

class PeopleDetector {
 public:
  explicit PeopleDetector(std::shared_ptr<const NetworkGraph> graph);

  /// In the part of the picture that the crop shows. Best score first; those who lie are told apart from those who
  /// stand, even where their boxes overlap.
  std::vector<Detection> detect(const Image& image, const Crop& crop);

 private:
  Network network_;
  std::vector<float> input_;
};

/// The detector's network, from the npm package's folder. Throws BadNetwork.
NetworkGraph read_detector(const std::filesystem::path& networks);

/// Centres of the detector's anchors in the crop frame, in the order of its outputs.
std::vector<Eigen::Vector2d> anchors();

/// Of overlapping detections the weighted mean, by score.
std::vector<Detection> merge_overlapping(std::vector<Detection> detections);

}  // namespace clamshell
