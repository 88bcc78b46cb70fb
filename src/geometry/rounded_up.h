// SPDX-License-Identifier: Apache-2.0
/// The rounding of all printed error bars.
#pragma once

#include <cmath>

namespace clamshell {

/// To the next whole number: a standard deviation shown smaller than it is would claim too much.
inline double rounded_up(double stddev) {
  constexpr double kRoundOff = 1e-9;
  return std::ceil(stddev - kRoundOff);
}

}  // namespace clamshell
