// SPDX-License-Identifier: Apache-2.0
#include "accuracy/compare.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "accuracy/criteria.h"
#include "exercise/catalogue.h"
#include "form/verdict.h"
#include "repetition/repetition.h"

namespace clamshell {
namespace {

constexpr Seconds kMaxDistance{0.06};
constexpr Seconds kAround{0.3};

Seconds as_written(Seconds time) { return Seconds{std::round(1000 * time.value) / 1000}; }

void compare_frames(const std::vector<Sample>& series, const std::vector<TrueFrame>& frames, Tally& tally) {
  if (series.empty()) return;
  for (const TrueFrame& truth : frames) {
    const auto not_before =
        std::lower_bound(series.begin(), series.end(), truth.time - Seconds{1e-6},
                         [](const Sample& sample, Seconds time) { return as_written(sample.time) < time; });
    const Sample& sample = not_before == series.end() ? series.back() : *not_before;
    if (abs(as_written(sample.time) - truth.time) > kMaxDistance || !sample.pose) continue;
    tally.opening.add(sample.pose->opening, truth.opening);
    tally.pelvis_roll.add(sample.pose->pelvis_roll, truth.pelvis_roll);
    tally.feet_gap.add(sample.pose->feet_gap, truth.feet_gap);
    tally.bottom_knee_lift.add(sample.pose->bottom_knee_lift, truth.bottom_knee_lift);
  }
}

using Pair = std::pair<const JudgedRepetition*, const TrueRepetition*>;

std::vector<Pair> pair_up(const std::vector<JudgedRepetition>& found, const std::vector<TrueRepetition>& true_ones) {
  std::vector<const JudgedRepetition*> unpaired;
  for (const JudgedRepetition& repetition : found) unpaired.push_back(&repetition);
  std::vector<Pair> pairs;
  for (const TrueRepetition& truth : true_ones) {
    const auto match = std::ranges::find_if(unpaired, [&](const JudgedRepetition* judged) {
      const Seconds peak = judged->repetition.peak;
      return truth.start - kAround <= peak && peak <= truth.end + kAround;
    });
    if (match == unpaired.end()) continue;
    pairs.emplace_back(*match, &truth);
    unpaired.erase(match);
  }
  return pairs;
}

Judgements judgement(CriterionId criterion, const std::vector<CriterionId>& faults, const Verdict& verdict) {
  const bool fault = std::ranges::count(faults, criterion) > 0;
  const bool found = std::ranges::count(verdict.findings, criterion, &Finding::criterion) > 0;
  const bool declined = std::ranges::count(verdict.not_judged, criterion, &NotJudged::criterion) > 0;
  return {.hits = !declined && fault && found,
          .missed = !declined && fault && !found,
          .false_alarms = !declined && !fault && found,
          .declined = declined,
          .judged = 1};
}

void compare_repetition(const JudgedRepetition& judged, const TrueRepetition& truth, Tally& tally) {
  const Repetition& r = judged.repetition;
  tally.peak_time.add(std::max({truth.hold_start - r.peak, r.peak - truth.hold_end, Seconds{0}}));
  tally.peak_opening.add(abs(r.peak_opening.value - truth.peak_opening));
  tally.largest_pelvis_roll.add(abs(largest_pelvis_roll_change(r.poses).value - truth.pelvis_roll_change));
  for (std::size_t i = 0; i < kRepetitionCriteria.size(); ++i) {
    const RepetitionCriterion& criterion = kRepetitionCriteria[i];
    if (criterion.is_borderline(truth)) continue;
    tally.repetition[i] += judgement(criterion.id, truth.faults, judged.verdict);
  }
}

}  // namespace

Tally compare(const Analysis& analysis, const Truth& truth) {
  const auto pairs = pair_up(analysis.repetitions, truth.repetitions);
  Tally tally = nothing_found(truth);
  tally.found = static_cast<int>(analysis.repetitions.size());
  tally.paired = static_cast<int>(pairs.size());
  tally.counted_exactly = tally.found == tally.true_repetitions && tally.paired == tally.true_repetitions;
  tally.right_leg = analysis.person && analysis.person->working_leg() == truth.working_leg;
  compare_frames(analysis.series, truth.frames, tally);
  for (const auto& [judged, repetition] : pairs) compare_repetition(*judged, *repetition, tally);
  for (std::size_t i = 0; i < kSetUpCriteria.size(); ++i)
    tally.setup[i] += judgement(kSetUpCriteria[i], truth.setup_faults, analysis.setup.verdict);
  return tally;
}

Tally nothing_found(const Truth& truth) {
  Tally tally;
  tally.clips = 1;
  tally.true_repetitions = static_cast<int>(truth.repetitions.size());
  return tally;
}

}  // namespace clamshell
