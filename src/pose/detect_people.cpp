// SPDX-License-Identifier: Apache-2.0
#include "pose/detect_people.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "pose/network_graph.h"
#include "pose/read_network.h"
#include "pose/warp.h"

namespace clamshell {
namespace {

constexpr int kInputSide = 224;
constexpr std::size_t kBoxValues = 12;  ///< box centre, box size, four keypoints; pixels of the input
constexpr float kMinScore = 0.5f;
constexpr double kMinOverlap = 0.3;  ///< intersection over union
constexpr Tone kTone{-1, 1};

double area(const Eigen::Vector2d& top_left, const Eigen::Vector2d& bottom_right) {
  return (bottom_right - top_left).cwiseMax(0).prod();
}

double overlap(const Detection& a, const Detection& b) {
  const double shared = area(a.top_left.cwiseMax(b.top_left), a.bottom_right.cwiseMin(b.bottom_right));
  const double all = area(a.top_left, a.bottom_right) + area(b.top_left, b.bottom_right) - shared;
  return all > 0 ? shared / all : 0;
}

Detection weighted_mean(const std::vector<Detection>& detections) {
  Detection mean{.top_left{0, 0}, .bottom_right{0, 0}, .hips{0, 0}, .circle{0, 0}, .score = detections.front().score};
  double sum = 0;
  for (const Detection& d : detections) sum += d.score;
  for (const Detection& d : detections) {
    const double weight = d.score / sum;
    mean.top_left += weight * d.top_left;
    mean.bottom_right += weight * d.bottom_right;
    mean.hips += weight * d.hips;
    mean.circle += weight * d.circle;
  }
  return mean;
}

}  // namespace

bool Detection::lies() const {
  const Eigen::Vector2d axis = (circle - hips).cwiseAbs();
  return axis.x() > axis.y();
}

std::vector<Eigen::Vector2d> anchors() {
  struct Layer {
    int stride, anchors_per_cell;
  };
  std::vector<Eigen::Vector2d> centres;
  for (const auto [stride, anchors_per_cell] : {Layer{8, 2}, Layer{16, 2}, Layer{32, 6}}) {
    const int cells = kInputSide / stride;
    for (int row = 0; row < cells; ++row) {
      for (int column = 0; column < cells; ++column) {
        const Eigen::Vector2d centre = Eigen::Vector2d(column + 0.5, row + 0.5) / cells;
        centres.insert(centres.end(), static_cast<std::size_t>(anchors_per_cell), centre);
      }
    }
  }
  return centres;
}

std::vector<Detection> merge_overlapping(std::vector<Detection> detections) {
  std::ranges::stable_sort(detections, std::greater<>{}, &Detection::score);
  std::vector<Detection> merged;
  while (!detections.empty()) {
    const Detection best = detections.front();
    const auto apart = std::stable_partition(detections.begin() + 1, detections.end(),
                                             [&](const Detection& d) { return overlap(best, d) > kMinOverlap; });
    merged.push_back(weighted_mean({detections.begin(), apart}));
    detections.erase(detections.begin(), apart);
  }
  return merged;
}

NetworkGraph read_detector(const std::filesystem::path& networks) {
  // Emscripten's package of this solution holds one file, the detector.
  const std::string outputs[]{"Identity", "Identity_1"};
  NetworkGraph graph = prune(read_network(networks / "pose_solution_packed_assets.data"), outputs);
  const auto shape = [&](std::size_t tensor) -> const Shape& { return graph.tensors[tensor].shape; };
  const std::size_t count = anchors().size();
  if (shape(graph.input) != Shape{1, kInputSide, kInputSide, 3} ||
      shape(graph.outputs[0]) != Shape{1, count, kBoxValues} || shape(graph.outputs[1]) != Shape{1, count, 1}) {
    throw BadNetwork(graph.file, "it isn't BlazePose's person detector");
  }
  return graph;
}

PeopleDetector::PeopleDetector(std::shared_ptr<const NetworkGraph> graph)
    : network_(std::move(graph)), input_(element_count(network_.input_shape())) {}

std::vector<Detection> PeopleDetector::detect(const Image& image, const Crop& crop) {
  static const std::vector<Eigen::Vector2d> kAnchors = anchors();
  warp(image, crop, kInputSide, kTone, Border::black, input_);
  network_.run(input_);
  const std::span<const float> values = network_.output(0), scores = network_.output(1);

  std::vector<Detection> lying, upright;
  for (std::size_t i = 0; i < kAnchors.size(); ++i) {
    const float score = probability(std::clamp(scores[i], -100.0f, 100.0f));
    const std::span<const float> v = values.subspan(i * kBoxValues, kBoxValues);
    if (!(score >= kMinScore) || !std::ranges::all_of(v, [](float f) { return std::isfinite(f); })) continue;
    const auto pair = [&](std::size_t at) -> Eigen::Vector2d { return Eigen::Vector2d(v[at], v[at + 1]) / kInputSide; };
    const auto point = [&](const Eigen::Vector2d& offset) { return picture_from_crop(crop, kAnchors[i] + offset); };
    const Detection found{.top_left = point(pair(0) - pair(2) / 2),
                          .bottom_right = point(pair(0) + pair(2) / 2),
                          .hips = point(pair(4)),
                          .circle = point(pair(6)),
                          .score = score};
    (found.lies() ? lying : upright).push_back(found);
  }
  std::vector<Detection> people = merge_overlapping(std::move(lying));
  std::ranges::move(merge_overlapping(std::move(upright)), std::back_inserter(people));
  std::ranges::stable_sort(people, std::greater<>{}, &Detection::score);
  return people;
}

}  // namespace clamshell
