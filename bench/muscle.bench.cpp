// SPDX-License-Identifier: Apache-2.0
// The muscles of a set of 20 repetitions with a band, on one core: by the number of samples its intervals are made of,
// and as the coach simulates a kept set, with what the band and the roll changed.
#include <benchmark/benchmark.h>

#include "muscle/sample_anatomy.h"
#include "muscle/simulate.h"
#include "record/set_muscles.h"
#include "record/synthetic_kept_set.h"

namespace {

using namespace clamshell;

constexpr int kRepetitions = 20;

void BM_simulate_set(benchmark::State& state) {
  const Clamshells set{{}, std::vector<OpeningCourse>(kRepetitions, nominal({}))};
  const Wearer wearer{{}, WornBand{band_of_colour(sample_bands(), "green"), {}}};
  Uncertainty uncertainty;
  uncertainty.samples = static_cast<int>(state.range(0));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(simulate(sample_anatomy(), wearer, set, uncertainty));
}
BENCHMARK(BM_simulate_set)->ArgName("samples")->Arg(0)->Arg(Uncertainty{}.samples)->Unit(benchmark::kMillisecond);

void BM_simulate_kept_set(benchmark::State& state) {
  const MuscleKnowledge knowledge{sample_anatomy(), sample_bands()};
  SetRecord set = synthetic_kept_set(kRepetitions, {.pelvis_roll = from_degrees(15)});
  set.band = "green";
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(simulate_kept_set(knowledge, {}, set));
}
BENCHMARK(BM_simulate_kept_set)->Unit(benchmark::kMillisecond);

}  // namespace
