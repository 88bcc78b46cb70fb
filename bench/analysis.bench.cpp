// SPDX-License-Identifier: Apache-2.0
// The whole analysis of a clip of 640 x 480 pixels, by model and number of threads. Beside its time:
//   x_real_time   speed against that of a camera with 30 frames a second
//   other_share   processor time of everything but the landmark network, of the total
//   decode_ms, pose_ms, fit_ms, all_ms   processor time a frame, loading the networks only in the last
//   peak_rss_MB   of this process so far: run one benchmark at a time (--benchmark_filter) to learn one's own
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <ctime>
#include <filesystem>
#include <memory>
#include <vector>

#include "coach/analyze.h"
#include "pose/estimate_landmarks.h"
#include "pose/network_graph.h"
#include "video/read_video.h"

namespace {

using namespace clamshell;

const std::filesystem::path kNetworks = CLAMSHELL_SOURCE_DIR "/node_modules/@mediapipe/pose";
constexpr double kCameraFps = 30;

/// Processor time of all threads, seconds.
double processor_time() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double peak_rss_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Processor time of the landmark network alone, seconds a frame.
double landmark_network_time(Model model) {
  Network network(std::make_shared<const NetworkGraph>(read_landmark_network(kNetworks, model)));
  const std::vector<float> picture(element_count(network.input_shape()), 0.5F);
  constexpr int kRuns = 30;
  network.run(picture);
  const double begin = processor_time();
  for (int run = 0; run < kRuns; ++run) network.run(picture);
  return (processor_time() - begin) / kRuns;
}

void BM_analyze(benchmark::State& state) {
  const auto model = static_cast<Model>(state.range(0));
  AnalyzeOptions options;
  options.networks = kNetworks;
  options.learned = CLAMSHELL_SOURCE_DIR "/learned";
  options.exercise = CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml";
  options.model = model;
  options.threads = static_cast<int>(state.range(1));
  double frames = 0, elapsed = 0, decoding = 0, seeing = 0, fitting = 0;
  const double begin = processor_time();
  for ([[maybe_unused]] auto _ : state) {
    const std::filesystem::path clip = CLAMSHELL_SOURCE_DIR "/examples/c00_short.mp4";
    VideoReader film(clip);
    const Analysis analysis = analyze(film, clip, options, [](const VideoFacts&, const CoachedFrame&) {});
    frames += analysis.video.frames;
    elapsed += analysis.timing.total.value;
    decoding += analysis.timing.decode.value;
    seeing += analysis.timing.pose.value;
    fitting += analysis.timing.fit.value;
  }
  const double all = processor_time() - begin;
  state.counters["peak_rss_MB"] = peak_rss_megabytes();
  state.counters["x_real_time"] = frames / elapsed / kCameraFps;
  state.counters["decode_ms"] = 1000 * decoding / frames;
  state.counters["pose_ms"] = 1000 * seeing / frames;
  state.counters["fit_ms"] = 1000 * fitting / frames;
  state.counters["all_ms"] = 1000 * all / frames;
  state.counters["other_share"] = 1 - frames * landmark_network_time(model) / all;
}
BENCHMARK(BM_analyze)
    ->ArgNames({"model", "threads"})
    ->ArgsProduct({{static_cast<int>(Model::lite), static_cast<int>(Model::full), static_cast<int>(Model::heavy)},
                   {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
