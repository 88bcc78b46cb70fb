// SPDX-License-Identifier: Apache-2.0
/// How much of it, and against what: what a session is to be.
#pragma once

#include <optional>
#include <string>

#include "body/body_pose.h"
#include "geometry/units.h"

namespace clamshell {

struct Dose {
  int sets = 3;                 ///< a side
  int least = 15, most = 20;    ///< repetitions a set
  Seconds hold{0.5}, lower{1};  ///< at least: at the top, on the way down; what Criterion::share_of_asked is a share of
  Seconds rest{45};             ///< between sets
  std::optional<std::string> band;  ///< its colour, as Band has it; nothing: without one
  std::optional<Side> first_leg;    ///< nothing: the leg on top when the person first lies down
};

/// The most that a page may ask for in a session or a programme.
constexpr int kMostSets = 20, kMostRepetitions = 200;
constexpr double kLongestHold_s = 60, kLongestRest_s = 3600;  ///< the first also for the way down

}  // namespace clamshell
