// SPDX-License-Identifier: Apache-2.0
// What one frame costs in the pose room, on one thread.
#include <benchmark/benchmark.h>

#include <memory>
#include <vector>

#include "pose/detect_people.h"
#include "pose/estimate_landmarks.h"
#include "pose/refine_joints.h"
#include "pose/warp.h"

namespace {

using namespace clamshell;

const std::filesystem::path kNetworks = CLAMSHELL_SOURCE_DIR "/node_modules/@mediapipe/pose";

Image picture(int width, int height) {
  Image image{.width = width, .height = height, .rgb = {}};
  for (int i = 0; i < 3 * width * height; ++i) image.rgb.push_back(static_cast<std::uint8_t>(i * 31 % 251));
  return image;
}

/// As a lying person's: a quarter turn, and wider than the picture is high.
const Crop kCrop{.centre{320, 240}, .size = 540, .rotation = Radians{1.5}};

void BM_warp(benchmark::State& state) {
  const Image image = picture(640, 480);
  std::vector<float> pixels(256 * 256 * 3);
  for ([[maybe_unused]] auto _ : state) {
    warp(image, kCrop, 256, {0, 1}, Border::nearest, pixels);
    benchmark::DoNotOptimize(pixels.data());
  }
}
BENCHMARK(BM_warp)->Unit(benchmark::kMillisecond);

void BM_detect(benchmark::State& state) {
  const Image image = picture(640, 480);
  PeopleDetector detector(std::make_shared<const NetworkGraph>(read_detector(kNetworks)));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(detector.detect(image, whole_picture(640, 480)));
}
BENCHMARK(BM_detect)->Unit(benchmark::kMillisecond);

void BM_landmarks(benchmark::State& state) {
  const Image image = picture(640, 480);
  const auto model = static_cast<Model>(state.range(0));
  LandmarkEstimator estimator(std::make_shared<const NetworkGraph>(read_landmark_network(kNetworks, model)));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(estimator.estimate(image, kCrop));
}
BENCHMARK(BM_landmarks)
    ->ArgName("model")
    ->Arg(static_cast<int>(Model::lite))
    ->Arg(static_cast<int>(Model::full))
    ->Arg(static_cast<int>(Model::heavy))
    ->Unit(benchmark::kMillisecond);

void BM_refine_joints(benchmark::State& state) {
  const Image image = picture(640, 480);
  JointRefiner refiner(std::make_shared<const NetworkGraph>(read_joint_network(CLAMSHELL_SOURCE_DIR "/learned")));
  Body lying;  // on the picture's diagonal
  for (std::size_t i = 0; i < lying.at.size(); ++i) {
    lying.at[i].x = Pixels{100.0 + 12 * static_cast<double>(i)};
    lying.at[i].y = Pixels{150.0 + 6 * static_cast<double>(i)};
  }
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(refiner.find(image, lying));
}
BENCHMARK(BM_refine_joints)->Unit(benchmark::kMillisecond);

}  // namespace
