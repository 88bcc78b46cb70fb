// SPDX-License-Identifier: Apache-2.0
#include "coach/join_sensor.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "coach/analyze.h"
#include "coach/judge_poses.h"
#include "coach/opening_track.h"
#include "coach/two_senses.h"

namespace clamshell {
namespace {

constexpr Seconds kSameRepetition{0.6};  ///< between the peaks

OpeningTrack track_of(const std::vector<Sample>& series) {
  OpeningTrack track;
  for (const Sample& sample : series)
    if (sample.pose) track.add(sample.time, sample.pose->opening);
  return track;
}

std::optional<BlandAltman> agreement_of(const std::vector<SeenAndFelt>& repetitions) {
  if (repetitions.size() < 3) return std::nullopt;
  const auto n = static_cast<double>(repetitions.size());
  double sum = 0, squares = 0;
  for (const SeenAndFelt& r : repetitions) sum += r.difference().value;
  const double bias = sum / n;
  for (const SeenAndFelt& r : repetitions) squares += std::pow(r.difference().value - bias, 2);
  const double reach = 1.96 * std::sqrt(squares / (n - 1));
  return BlandAltman{Radians{bias}, Radians{bias - reach}, Radians{bias + reach}};
}

const JudgedRepetition* nearest(const std::vector<JudgedRepetition>& repetitions, Seconds peak) {
  const auto distance = [&](const JudgedRepetition& judged) { return abs(judged.repetition.peak - peak); };
  const auto found = std::ranges::min_element(repetitions, {}, distance);
  return found != repetitions.end() && distance(*found) < kSameRepetition ? &*found : nullptr;
}

}  // namespace

SeenWithSensor join_sensor(const Analysis& film, const Analysis& felt) {
  if (!film.person || !film.person->lying_on)
    throw InputError("A film of both sides can't be joined with a sensor: give one side with --start and --end.");
  const OpeningTrack seen = track_of(film.series), by_sensor = track_of(felt.series);
  if (seen.empty() || by_sensor.empty())
    throw InputError("The sensor felt no clamshell that could be joined with the film.");
  const auto [offset, correlation, moved] = align(seen, by_sensor);
  if (correlation < kSameMovement)
    throw InputError("Film and sensor don't show the same movement: are they recordings of the same set?");

  Analysis joined = film;
  joined.repetitions.clear();
  TwoSensesJudge judge(PoseJudge(film.exercise, {}));
  judge.begin(film.person->working_leg(), Viewpoint{film.view->azimuth.value, film.view->elevation.value});
  const auto take = [&](const std::optional<JudgedRepetition>& judged) {
    if (judged) joined.repetitions.push_back(*judged);
  };
  for (Sample& sample : joined.series) {
    for (const JudgedRepetition& judged : judge.add(sample.time, sample.pose, by_sensor.at(sample.time - offset)))
      take(judged);
    if (judge.pose() && judge.pose()->time == sample.time) sample.pose = judge.pose();
  }
  take(judge.finish());
  for (JudgedRepetition& judged : joined.repetitions)
    judged.repetition.end = std::min(judged.repetition.end, joined.series.back().time);

  SensorComparison comparison{.offset = offset, .correlation = correlation, .repetitions = {}, .agreement = {}};
  for (const JudgedRepetition& judged : joined.repetitions) {
    const auto* const on_film = nearest(film.repetitions, judged.repetition.peak);
    const auto* const sensed = nearest(felt.repetitions, judged.repetition.peak - offset);
    if (on_film && sensed)
      comparison.repetitions.push_back(
          {judged.repetition.number, on_film->repetition.peak_opening, sensed->repetition.peak_opening});
  }
  comparison.agreement = agreement_of(comparison.repetitions);
  return {std::move(joined), std::move(comparison)};
}

}  // namespace clamshell
