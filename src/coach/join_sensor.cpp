// SPDX-License-Identifier: Apache-2.0
#include "coach/join_sensor.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "coach/analyze.h"
#include "coach/judge_poses.h"

namespace clamshell {
namespace {

constexpr Seconds kGrid{0.05};  ///< at which the openings are compared
constexpr double kLeastCorrelation = 0.7;
constexpr std::size_t kLeastShared = 60;  ///< moments on the grid, 3 s
constexpr Seconds kSameRepetition{0.6};   ///< between the peaks
constexpr Seconds kBetweenPoses{0.15};

/// The opening on the grid, from the first pose on; not a number in between where it is unknown.
struct Grid {
  long first{};
  std::vector<double> openings;

  double at(long index) const {
    const long i = index - first;
    return i < 0 || i >= static_cast<long>(openings.size()) ? NAN : openings[static_cast<std::size_t>(i)];
  }
};

std::optional<Measured<Radians>> opening_at(const std::vector<Sample>& series, Seconds time) {
  const auto after = std::ranges::lower_bound(series, time, {}, &Sample::time);
  if (after == series.begin() || after == series.end()) return std::nullopt;
  const Sample &b = *after, &a = *std::prev(after);
  if (!a.pose || !b.pose || b.time - a.time > kBetweenPoses) return std::nullopt;
  const double share = b.time > a.time ? (time - a.time) / (b.time - a.time) : 0;
  return Measured<Radians>{(1 - share) * a.pose->opening.value + share * b.pose->opening.value,
                           std::max(a.pose->opening.stddev, b.pose->opening.stddev)};
}

Grid on_grid(const std::vector<Sample>& series) {
  Grid grid;
  grid.first = static_cast<long>(std::floor(series.front().time / kGrid));
  for (long i = grid.first; static_cast<double>(i) * kGrid <= series.back().time; ++i) {
    const auto opening = opening_at(series, static_cast<double>(i) * kGrid);
    grid.openings.push_back(opening ? opening->value.value : NAN);
  }
  return grid;
}

/// Pearson's, of all moments that both know; 0 of too few.
double correlation(const Grid& seen, const Grid& felt, long shift) {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < seen.openings.size(); ++i) {
    const double a = seen.openings[i], b = felt.at(seen.first + static_cast<long>(i) - shift);
    if (std::isnan(a) || std::isnan(b)) continue;
    n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
  }
  if (n < kLeastShared) return 0;
  const double spread = (n * xx - x * x) * (n * yy - y * y);
  return spread > 0 ? (n * xy - x * y) / std::sqrt(spread) : 0;
}

/// How much later the film's clock says it is, and how well the movements then agree. Repetitions are alike: of the
/// shifts that agree nearly as well as the best, the one that most of both recordings shares is right.
std::pair<Seconds, double> align(const std::vector<Sample>& film, const std::vector<Sample>& sensor) {
  const Grid seen = on_grid(film), felt = on_grid(sensor);
  const long last_seen = seen.first + static_cast<long>(seen.openings.size()),
             last_felt = felt.first + static_cast<long>(felt.openings.size());
  std::pair<long, double> best{0, 0};
  double best_score = 0;
  for (long shift = seen.first - last_felt; shift <= last_seen - felt.first; ++shift) {
    const double c = correlation(seen, felt, shift);
    const auto shared =
        static_cast<double>(std::min(last_seen, last_felt + shift) - std::max(seen.first, felt.first + shift));
    const double score =
        c * std::sqrt(shared / static_cast<double>(std::min(seen.openings.size(), felt.openings.size())));
    if (c > 0 && score > best_score) best = {shift, c}, best_score = score;
  }
  const double before = correlation(seen, felt, best.first - 1), after = correlation(seen, felt, best.first + 1);
  const double bend = before - 2 * best.second + after;
  const double part = bend < 0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
  return {(static_cast<double>(best.first) + part) * kGrid, best.second};
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
  if (felt.series.empty() || film.series.empty())
    throw InputError("The sensor felt no clamshell that could be joined with the film.");
  const auto [offset, correlation] = align(film.series, felt.series);
  if (correlation < kLeastCorrelation)
    throw InputError("Film and sensor don't show the same movement: are they recordings of the same set?");

  Analysis joined = film;
  joined.repetitions.clear();
  PoseJudge judge(film.exercise, {});
  judge.begin(film.person->working_leg(), Viewpoint{film.view->azimuth.value, film.view->elevation.value});
  const auto take = [&](const std::optional<JudgedRepetition>& judged) {
    if (judged) joined.repetitions.push_back(*judged);
  };
  for (Sample& sample : joined.series) {
    if (!sample.pose) continue;
    if (const auto opening = opening_at(felt.series, sample.time - offset)) sample.pose->opening = *opening;
    for (const JudgedRepetition& judged : judge.add({*sample.pose})) take(judged);
  }
  take(judge.finish());
  for (JudgedRepetition& judged : joined.repetitions)
    judged.repetition.end = std::min(judged.repetition.end, joined.series.back().time);

  SensorComparison comparison{.offset = offset, .correlation = correlation, .repetitions = {}, .agreement = {}};
  for (const JudgedRepetition& judged : joined.repetitions) {
    const auto* const seen = nearest(film.repetitions, judged.repetition.peak);
    const auto* const by_sensor = nearest(felt.repetitions, judged.repetition.peak - offset);
    if (seen && by_sensor)
      comparison.repetitions.push_back(
          {judged.repetition.number, seen->repetition.peak_opening, by_sensor->repetition.peak_opening});
  }
  comparison.agreement = agreement_of(comparison.repetitions);
  return {std::move(joined), std::move(comparison)};
}

}  // namespace clamshell
