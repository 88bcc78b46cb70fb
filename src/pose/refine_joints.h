// SPDX-License-Identifier: Apache-2.0
/// A second look at trunk and legs, by a network that knows only people who lie on their side.
///
/// BlazePose learned from people in any posture, marked by hand; the knees and hips of somebody who lies on the side it
/// puts beside the joints. This network learned from rendered people, whose joints are known exactly
/// (learned/README.md). It sees the square about trunk and legs with BlazePose's landmarks marked in it, and answers
/// with a heat map for each joint, whose centre of mass is the joint's place (Sun et al., "Integral Human Pose
/// Regression", 2018, arXiv:1711.08229).
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "pose/estimate_landmarks.h"
#include "pose/network.h"

namespace clamshell {

/// In the order of the network's heat maps.
constexpr std::array<Landmark, 12> kRefinedLandmarks{
    Landmark::left_shoulder, Landmark::right_shoulder, Landmark::left_hip,        Landmark::right_hip,
    Landmark::left_knee,     Landmark::right_knee,     Landmark::left_ankle,      Landmark::right_ankle,
    Landmark::left_heel,     Landmark::right_heel,     Landmark::left_foot_index, Landmark::right_foot_index};

/// Of the joints, in the same order; picture frame, pixels.
using JointPlaces = std::array<Eigen::Vector2d, kRefinedLandmarks.size()>;

/// The square about the refined landmarks, turned so that the shoulders are above the hips.
Crop around_trunk_and_legs(const Body& body);

class JointRefiner {
 public:
  explicit JointRefiner(std::shared_ptr<const NetworkGraph> graph);

  /// Of a body that BlazePose sees in the picture; where nothing else is found, its landmarks' own places.
  JointPlaces find(const Image& image, const Body& body);

 private:
  Network network_;
  std::vector<float> samples_, input_;
};

/// joints.tflite in the folder learned/. Throws BadNetwork.
NetworkGraph read_joint_network(const std::filesystem::path& learned);

}  // namespace clamshell
