// SPDX-License-Identifier: Apache-2.0
#include "record/summarize_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "language/translate.h"

namespace clamshell {
namespace {

constexpr std::size_t kAtMost = 2;

/// How a criterion fared over a set.
struct Tally {
  const Criterion* criterion{};
  std::size_t found{}, judged{};
};

Tally tally(const SetRecord& set, const Criterion& criterion) {
  const auto names_it = [&](const auto& entry) { return entry.criterion == criterion.id; };
  Tally counted{.criterion = &criterion};
  for (const RepetitionRecord& r : set.repetitions) {
    counted.found += static_cast<std::size_t>(std::ranges::count_if(r.verdict.findings, names_it));
    counted.judged += std::ranges::none_of(r.verdict.not_judged, names_it) ? 1 : 0;
  }
  return counted;
}

}  // namespace

SetSummary summarize(const SetRecord& set, const std::vector<Criterion>& criteria) {
  std::vector<Tally> tallies;
  for (const Criterion& c : criteria) tallies.push_back(tally(set, c));
  SetSummary summary;
  for (const Tally& t : tallies) {
    if (t.found == 0 && 2 * t.judged > set.repetitions.size() && summary.good.size() < kAtMost)
      summary.good.push_back(t.criterion->praise);
  }
  std::ranges::stable_sort(tallies, std::ranges::greater{}, &Tally::found);
  for (const Tally& t : tallies) {
    if (t.found > 0 && summary.change.size() < kAtMost)
      summary.change.push_back(tr("{} ({} of {} repetitions)", t.criterion->cue, t.found, set.repetitions.size()));
  }
  return summary;
}

}  // namespace clamshell
