// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "prescription/beside_the_dose.h"

namespace clamshell {
namespace {

using Sessions = std::vector<const SessionSummary*>;

Sessions comparable(const std::vector<SessionSummary>& sessions, const Rules& rules) {
  Sessions both;
  for (const SessionSummary& s : sessions) {
    const bool seen =
        std::ranges::all_of(s.legs, [](const LegSummary& leg) { return leg.opening && leg.opening->value.value > 0; });
    if (s.measured && seen && sessions.back().day - s.day <= std::chrono::days{rules.compared_days}) both.push_back(&s);
  }
  return both;
}

Measured<double> mean_opening(const Sessions& sessions, Side side) {
  const auto n = static_cast<double>(sessions.size());
  double mean = 0, variance = 0, scatter = 0;
  for (const SessionSummary* s : sessions) {
    mean += s->leg(side).opening->value.value / n;
    variance += std::pow(s->leg(side).opening->stddev.value, 2);
  }
  for (const SessionSummary* s : sessions) scatter += std::pow(s->leg(side).opening->value.value - mean, 2);
  const double of_scatter = n > 1 ? scatter / (n - 1) / n : 0;
  return {mean, std::sqrt(std::max(variance / (n * n), of_scatter))};
}

/// (right - left) / the larger one.
Measured<double> difference(Measured<double> left, Measured<double> right) {
  const auto [smaller, larger] = left.value < right.value ? std::pair{left, right} : std::pair{right, left};
  const double ratio = smaller.value / larger.value;
  return {std::copysign(1 - ratio, right.value - left.value),
          std::hypot(smaller.stddev, ratio * larger.stddev) / larger.value};
}

/// A set: of the repetitions that could not be judged as many are taken for clean as of the others.
std::optional<double> clean_a_set(const Sessions& sessions, Side side, const Rules& rules) {
  int sets = 0, repetitions = 0, judged = 0, clean = 0;
  for (const SessionSummary* s : sessions) {
    const LegSummary& leg = s->leg(side);
    sets += leg.sets;
    repetitions += leg.repetitions;
    judged += leg.judged;
    clean += leg.clean;
  }
  if (sets == 0 || judged == 0 || judged < rules.mastered_judged_share * repetitions) return std::nullopt;
  return static_cast<double>(repetitions) / sets * clean / judged;
}

std::optional<Side> lesser(double right_minus_left, double noise) {
  if (std::abs(right_minus_left) < noise) return std::nullopt;
  return right_minus_left > 0 ? Side::left : Side::right;
}

}  // namespace

std::optional<Comparison> compare_legs(const std::vector<SessionSummary>& sessions, const Rules& rules) {
  const Sessions both = comparable(sessions, rules);
  if (both.empty() || static_cast<int>(both.size()) < rules.compared_sessions) return std::nullopt;
  const Measured<double> opening = difference(mean_opening(both, Side::left), mean_opening(both, Side::right));
  Comparison comparison{.sessions = static_cast<int>(both.size()),
                        .opening = opening.value,
                        .opening_stddev = opening.stddev,
                        .clean = std::nullopt,
                        .weaker = std::nullopt};
  const auto left = clean_a_set(both, Side::left, rules), right = clean_a_set(both, Side::right, rules);
  if (left && right && std::max(*left, *right) > 0) comparison.clean = difference({*left, 0}, {*right, 0}).value;

  const auto by_opening = lesser(opening.value, std::max(rules.noise, 2 * opening.stddev));
  const auto by_clean = lesser(comparison.clean.value_or(0), rules.noise);
  const bool contradict = by_opening && by_clean && by_opening != by_clean;
  if (!contradict) comparison.weaker = by_opening ? by_opening : by_clean;
  return comparison;
}

}  // namespace clamshell
