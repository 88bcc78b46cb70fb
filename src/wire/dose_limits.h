// SPDX-License-Identifier: Apache-2.0
/// The most that a page may ask for in a session or a programme.
#pragma once

namespace clamshell {

constexpr int kMostSets = 20, kMostRepetitions = 200;
constexpr double kLongestHold_s = 60, kLongestRest_s = 3600;  ///< the first also for the way down

}  // namespace clamshell
