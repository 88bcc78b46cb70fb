// SPDX-License-Identifier: Apache-2.0
// The muscles of a set of 20 repetitions with a band, by the number of samples its intervals are made of, on one core.
#include <benchmark/benchmark.h>

#include "muscle/sample_anatomy.h"
#include "muscle/simulate.h"

namespace {

using namespace clamshell;

void BM_simulate_set(benchmark::State& state) {
  const Clamshells set{{}, std::vector<OpeningCourse>(20, nominal({}))};
  const Wearer wearer{{}, WornBand{band_of_colour(sample_bands(), "green"), {}}};
  Uncertainty uncertainty;
  uncertainty.samples = static_cast<int>(state.range(0));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(simulate(sample_anatomy(), wearer, set, uncertainty));
}
BENCHMARK(BM_simulate_set)->ArgName("samples")->Arg(0)->Arg(Uncertainty{}.samples)->Unit(benchmark::kMillisecond);

}  // namespace
