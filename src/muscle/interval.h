// SPDX-License-Identifier: Apache-2.0
/// The range in which a value probably lies, from samples of everything unknown.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace clamshell {

struct Interval {
  double lo{}, hi{};
};

/// Nine times in ten a value is within its interval, for what is not known of the person, the band and the angles.
constexpr double kWithinInterval = 0.9;

/// What holds the middle nine tenths of the guesses, straight between two of them; not of none.
inline Interval interval_of(std::vector<double> guesses) {
  std::ranges::sort(guesses);
  const auto last = static_cast<double>(guesses.size() - 1);
  const double tail = (1 - kWithinInterval) / 2 * last;
  const auto at = [&](double place) {
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, guesses.size() - 1);
    return guesses[below] + (place - static_cast<double>(below)) * (guesses[above] - guesses[below]);
  };
  return {at(tail), at(last - tail)};
}

}  // namespace clamshell
