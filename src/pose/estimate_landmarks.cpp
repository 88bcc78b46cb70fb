// SPDX-License-Identifier: Apache-2.0
#include "pose/estimate_landmarks.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "pose/network_graph.h"
#include "pose/read_network.h"
#include "pose/warp.h"

namespace clamshell {
namespace {

constexpr int kCropSide = 256, kHeatMapSide = 64;
/// The body's, six more of which two tell the next crop: the middle of the hips and the circle's point.
constexpr std::size_t kNetworkLandmarks = 39, kHips = 33, kCircle = 34;
constexpr std::size_t kLandmarkValues =
    5;  ///< x, y, z in pixels of the crop; visibility and presence before the sigmoid

enum Output : std::size_t { kLandmarks, kPresence, kHeatMaps };
const std::string kOutputNames[]{"Identity", "Identity_1", "Identity_3"};

const char* file_name(Model model) {
  switch (model) {
    case Model::lite:
      return "pose_landmark_lite.tflite";
    case Model::full:
      return "pose_landmark_full.tflite";
    case Model::heavy:
      return "pose_landmark_heavy.tflite";
  }
  throw std::invalid_argument("no such model");
}

bool all_finite(std::span<const float> values) {
  return std::ranges::all_of(values, [](float v) { return std::isfinite(v); });
}

}  // namespace

bool Body::lies() const {
  const auto point = [&](Landmark l) { return place_of(at[static_cast<std::size_t>(l)]); };
  const Eigen::Vector2d trunk = point(Landmark::left_shoulder) + point(Landmark::right_shoulder) -
                                point(Landmark::left_hip) - point(Landmark::right_hip);
  return std::abs(trunk.x()) > std::abs(trunk.y());
}

NetworkGraph read_landmark_network(const std::filesystem::path& networks, Model model) {
  NetworkGraph graph = prune(read_network(networks / file_name(model)), kOutputNames);
  const auto shape = [&](std::size_t tensor) -> const Shape& { return graph.tensors[tensor].shape; };
  if (shape(graph.input) != Shape{1, kCropSide, kCropSide, 3} ||
      shape(graph.outputs[kLandmarks]) != Shape{1, kNetworkLandmarks * kLandmarkValues} ||
      shape(graph.outputs[kPresence]) != Shape{1, 1} ||
      shape(graph.outputs[kHeatMaps]) != Shape{1, kHeatMapSide, kHeatMapSide, kNetworkLandmarks}) {
    throw BadNetwork(graph.file, "it isn't BlazePose's landmark network");
  }
  return graph;
}

LandmarkEstimator::LandmarkEstimator(std::shared_ptr<const NetworkGraph> graph)
    : network_(std::move(graph)), input_(element_count(network_.input_shape())) {}

Body LandmarkEstimator::estimate(const Image& image, const Crop& crop) {
  warp(image, crop, kCropSide, {0, 1}, Border::nearest, input_);
  network_.run(input_);
  const std::span<const float> values = network_.output(kLandmarks);
  const float presence = network_.output(kPresence)[0];
  if (!std::isfinite(presence) || !all_finite(values)) return {};

  const HeatMaps maps{network_.output(kHeatMaps), kHeatMapSide, static_cast<int>(kNetworkLandmarks)};
  const auto in_picture = [&](std::size_t landmark) {
    const Eigen::Vector2d point =
        Eigen::Vector2d(values[landmark * kLandmarkValues], values[landmark * kLandmarkValues + 1]) / kCropSide;
    return picture_from_crop(crop, refine_by_heat_map(maps, static_cast<int>(landmark), point));
  };

  Body body{.presence = presence, .crop = around_body(in_picture(kHips), in_picture(kCircle))};
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    const Eigen::Vector2d point = in_picture(i);
    body.at[i] = {Pixels{point.x()}, Pixels{point.y()}, probability(values[i * kLandmarkValues + 3])};
  }
  return body;
}

Eigen::Vector2d refine_by_heat_map(const HeatMaps& maps, int landmark, const Eigen::Vector2d& point) {
  constexpr int kReach = 3;  ///< a kernel of 7 x 7 cells
  constexpr double kMinPeak = 0.5;

  if (!(point.x() >= 0 && point.x() < 1 && point.y() >= 0 && point.y() < 1)) return point;
  const int column = static_cast<int>(point.x() * maps.side), row = static_cast<int>(point.y() * maps.side);
  Eigen::Vector2d sum{0, 0};
  double mass = 0, peak = 0;
  for (int y = std::max(0, row - kReach); y <= std::min(maps.side - 1, row + kReach); ++y) {
    for (int x = std::max(0, column - kReach); x <= std::min(maps.side - 1, column + kReach); ++x) {
      const int at = (y * maps.side + x) * maps.landmarks + landmark;
      const double heat = 1 / (1 + std::exp(-static_cast<double>(maps.values[static_cast<std::size_t>(at)])));
      sum += heat * Eigen::Vector2d(x, y);
      mass += heat;
      peak = std::max(peak, heat);
    }
  }
  if (!(peak >= kMinPeak)) return point;
  return sum / mass / maps.side;
}

}  // namespace clamshell
