// SPDX-License-Identifier: Apache-2.0
// What the fit costs: once a set, and once a frame.
#include <benchmark/benchmark.h>

#include <memory>
#include <vector>

#include "fit/calibrate.h"
#include "fit/follow_body.h"
#include "fit/synthetic_view.h"
#include "fit/track_posture.h"

namespace {

using namespace clamshell;

/// One repetition at 30 frames a second, from a foot diagonal.
struct Seen {
  SyntheticView view = seen_from(45, 20);
  SyntheticSet set{.repetitions = {{}}};
  std::vector<Keypoints> keypoints;

  Seen() {
    for (int frame = 0; frame / 30. < set.duration().value; ++frame) {
      keypoints.push_back(view.see(set, Seconds{frame / 30.}));
    }
  }
};

void BM_calibrate(benchmark::State& state) {
  const Seen seen;
  const BodyPoints closed = body_points(seen.keypoints.front(), Side::left);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(calibrate(closed, Side::left, seen.view.person_height, seen.view.picture));
  }
}
BENCHMARK(BM_calibrate)->Unit(benchmark::kMillisecond);

void BM_track_a_frame(benchmark::State& state) {
  const Seen seen;
  PostureTracker tracker(seen.view.truth(seen.set));
  std::size_t frame = 0;
  Seconds time;
  for ([[maybe_unused]] auto _ : state) {
    BodyPoints points = body_points(seen.keypoints[frame++ % seen.keypoints.size()], Side::left);
    points.time = time += Seconds{1 / 30.};
    benchmark::DoNotOptimize(tracker.track(points));
  }
}
BENCHMARK(BM_track_a_frame)->Unit(benchmark::kMicrosecond);

void BM_follow_a_repetition(benchmark::State& state) {
  const Seen seen;
  const auto learned = std::make_shared<const LearnedBody>(CLAMSHELL_SOURCE_DIR "/learned");
  for ([[maybe_unused]] auto _ : state) {
    BodyFollower body({}, learned);
    for (const Keypoints& k : seen.keypoints) benchmark::DoNotOptimize(body.add(k));
  }
  state.counters["frames"] = static_cast<double>(seen.keypoints.size());
}
BENCHMARK(BM_follow_a_repetition)->Unit(benchmark::kMillisecond);

}  // namespace
