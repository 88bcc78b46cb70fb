// SPDX-License-Identifier: Apache-2.0
/// How well analyses agree with the truth: sums and counts, so that the tallies of clips add up.
#pragma once

#include <array>
#include <cmath>
#include <optional>

#include "accuracy/criteria.h"
#include "geometry/units.h"

namespace clamshell {

/// part / whole; nothing of none.
inline std::optional<double> share(int part, int whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / whole;
}

/// Of all values that are numbers.
template <class Value>
struct Mean {
  Value sum{};
  int count{};

  void add(Value value) {
    if (!std::isfinite(value.value)) return;
    sum += value;
    ++count;
  }
  Mean& operator+=(const Mean& other) {
    sum += other.sum;
    count += other.count;
    return *this;
  }
  /// Nothing of none.
  std::optional<Value> value() const { return count ? std::optional{sum / count} : std::nullopt; }
};

/// How many true values lie within one and two stated standard deviations.
struct Coverage {
  int within_one{}, within_two{}, count{};

  Coverage& operator+=(const Coverage& other) {
    within_one += other.within_one;
    within_two += other.within_two;
    count += other.count;
    return *this;
  }
  friend Coverage operator+(Coverage a, const Coverage& b) { return a += b; }
};

/// Of a quantity measured in every frame: its absolute error and what its standard deviation was worth.
template <class Value>
struct Agreement {
  Mean<Value> error;
  Coverage coverage;
  int declined{};  ///< values that were not told, as they were unseen or too vague

  void add(const Measured<Value>& measured, Value truth) {
    const Value off = abs(measured.value - truth);
    if (!std::isfinite(off.value) || std::isinf(measured.stddev.value)) {
      ++declined;
      return;
    }
    error.add(off);
    if (!(measured.stddev > Value{})) return;  // none stated
    coverage += {.within_one = off <= measured.stddev, .within_two = off <= 2 * measured.stddev, .count = 1};
  }
  Agreement& operator+=(const Agreement& other) {
    error += other.error;
    coverage += other.coverage;
    declined += other.declined;
    return *this;
  }
};

/// The judgements on one criterion; what remains of them are faults rightly not found.
struct Judgements {
  int hits{}, missed{}, false_alarms{}, declined{}, judged{};

  std::optional<double> precision() const { return share(hits, hits + false_alarms); }
  std::optional<double> recall() const { return share(hits, hits + missed); }
  /// 1 where there was nothing to find and nothing was found.
  double f1() const { return share(2 * hits, 2 * hits + false_alarms + missed).value_or(1); }
  std::optional<double> declined_share() const { return share(declined, judged); }

  Judgements& operator+=(const Judgements& other) {
    hits += other.hits;
    missed += other.missed;
    false_alarms += other.false_alarms;
    declined += other.declined;
    judged += other.judged;
    return *this;
  }
};

struct Tally {
  int clips{}, counted_exactly{}, right_leg{};
  int true_repetitions{}, found{}, paired{};
  Mean<Seconds> peak_time;  ///< of a peak outside the true hold, its distance from it
  Agreement<Radians> opening, pelvis_roll;
  Mean<Radians> peak_opening, largest_pelvis_roll;
  Agreement<Metres> feet_gap, bottom_knee_lift;
  std::array<Judgements, kRepetitionCriteria.size()> repetition;
  std::array<Judgements, kSetUpCriteria.size()> setup;

  Judgements judgements() const;
  Tally& operator+=(const Tally& other);
};

}  // namespace clamshell
