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

}  // namespace clamshell
