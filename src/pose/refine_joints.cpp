// SPDX-License-Identifier: Apache-2.0
#include "pose/refine_joints.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include "pose/network_graph.h"
#include "pose/read_network.h"
#include "pose/warp.h"

namespace clamshell {
namespace {

constexpr std::size_t kJointCropSide = 128, kJointMapSide = 32;
/// Along each side of a pixel, or what a large picture's crop shows would be left to chance.
constexpr std::size_t kSamplesPerSide = 2;
constexpr std::size_t kJoints = kRefinedLandmarks.size();
constexpr std::size_t kChannels = 3 + kJoints;  ///< red, green, blue, and a mark for each landmark
constexpr double kRoom = 1.25;                  ///< the crop's size, of that of the square about the landmarks
constexpr double kMarkDeviation = 0.025;        ///< of the crop's side

const Keypoint& at(const Body& body, Landmark which) { return body.at[static_cast<std::size_t>(which)]; }

Eigen::Vector2d middle_of(const Body& body, Landmark a, Landmark b) {
  return 0.5 * (place_of(at(body, a)) + place_of(at(body, b)));
}

/// A mark is a Gaussian; this is its factor along one axis, by pixel. place: 0..1 along that axis.
std::array<float, kJointCropSide> mark_along(double place) {
  std::array<float, kJointCropSide> factors{};
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const double deviations = ((static_cast<double>(i) + 0.5) / kJointCropSide - place) / kMarkDeviation;
    factors[i] = static_cast<float>(std::exp(-0.5 * deviations * deviations));
  }
  return factors;
}

/// Of the heat map's softmax; crop frame. maps: cell by cell, rows from top to bottom, a logit for each joint.
Eigen::Vector2d centre_of_mass(std::span<const float> maps, std::size_t joint) {
  constexpr std::size_t kCells = kJointMapSide * kJointMapSide;
  float peak = maps[joint];
  for (std::size_t cell = 1; cell < kCells; ++cell) peak = std::max(peak, maps[cell * kJoints + joint]);
  double mass = 0;
  Eigen::Vector2d sum{0, 0};
  for (std::size_t cell = 0; cell < kCells; ++cell) {
    const double weight = std::exp(static_cast<double>(maps[cell * kJoints + joint] - peak));
    const Eigen::Vector2d corner(cell % kJointMapSide, cell / kJointMapSide);
    sum += weight * (corner.array() + 0.5).matrix();
    mass += weight;
  }
  return sum / mass / kJointMapSide;
}

}  // namespace

NetworkGraph read_joint_network(const std::filesystem::path& learned) {
  NetworkGraph graph = read_network(learned / "joints.tflite");
  const auto shape = [&](std::size_t tensor) -> const Shape& { return graph.tensors[tensor].shape; };
  if (shape(graph.input) != Shape{1, kJointCropSide, kJointCropSide, kChannels} || graph.outputs.size() != 1 ||
      shape(graph.outputs[0]) != Shape{1, kJointMapSide, kJointMapSide, kJoints}) {
    throw BadNetwork(graph.file, "it isn't the network that looks at the joints");
  }
  return graph;
}

Crop around_trunk_and_legs(const Body& body) {
  const Eigen::Vector2d up = middle_of(body, Landmark::left_shoulder, Landmark::right_shoulder) -
                             middle_of(body, Landmark::left_hip, Landmark::right_hip);
  const Radians rotation{std::atan2(up.x(), -up.y())};
  const Eigen::Rotation2Dd turn(rotation.value);
  Eigen::AlignedBox2d box;  // in the crop's axes
  for (const Landmark which : kRefinedLandmarks) box.extend(turn.inverse() * place_of(at(body, which)));
  return {.centre = turn * box.center(), .size = kRoom * box.sizes().maxCoeff(), .rotation = rotation};
}

JointRefiner::JointRefiner(std::shared_ptr<const NetworkGraph> graph)
    : network_(std::move(graph)),
      samples_(3 * kSamplesPerSide * kSamplesPerSide * kJointCropSide * kJointCropSide),
      input_(element_count(network_.input_shape())) {}

JointPlaces JointRefiner::find(const Image& image, const Body& body) {
  JointPlaces places;
  for (std::size_t joint = 0; joint < kJoints; ++joint) places[joint] = place_of(at(body, kRefinedLandmarks[joint]));
  const Crop crop = around_trunk_and_legs(body);
  if (!(crop.size > 1)) return places;

  constexpr std::size_t kSamples = kSamplesPerSide * kJointCropSide;
  constexpr float kWeight = 1.0F / (kSamplesPerSide * kSamplesPerSide);  // of a sample in its pixel's mean
  warp(image, crop, kSamples, {-kWeight, kWeight}, Border::nearest, samples_);
  std::ranges::fill(input_, 0.0F);
  const auto pixel = [&](std::size_t x, std::size_t y) { return input_.data() + kChannels * (y * kJointCropSide + x); };
  for (std::size_t y = 0; y < kSamples; ++y)
    for (std::size_t x = 0; x < kSamples; ++x)
      for (std::size_t colour = 0; colour < 3; ++colour)
        pixel(x / kSamplesPerSide, y / kSamplesPerSide)[colour] += samples_[3 * (y * kSamples + x) + colour];
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    const Eigen::Vector2d mark = crop_from_picture(crop, places[joint]);
    const auto across = mark_along(mark.x()), down = mark_along(mark.y());
    for (std::size_t y = 0; y < kJointCropSide; ++y)
      for (std::size_t x = 0; x < kJointCropSide; ++x) pixel(x, y)[3 + joint] = down[y] * across[x];
  }

  network_.run(input_);
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    const Eigen::Vector2d place = picture_from_crop(crop, centre_of_mass(network_.output(0), joint));
    if (place.allFinite()) places[joint] = place;
  }
  return places;
}

}  // namespace clamshell
