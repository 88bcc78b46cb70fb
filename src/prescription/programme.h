// SPDX-License-Identifier: Apache-2.0
/// What a clinician decided for one person in place of the rules; what is left out stays with the rules.
#pragma once

#include <optional>
#include <string>

#include "body/body_pose.h"
#include "geometry/timestamp.h"
#include "geometry/units.h"
#include "prescription/goal.h"

namespace clamshell {

struct Programme {
  Timestamp time;      ///< in force from then on, in place of every earlier one
  std::string author;  ///< Person::id
  std::string reason;  ///< never empty
  std::optional<int> sets, least, most, days_a_week;
  std::optional<Seconds> hold, lower;
  std::optional<std::string> band;  ///< a colour, or "none"
  std::optional<Side> first_leg;
  std::optional<Goal> goal{};
  std::optional<bool> standing{};  ///< standing work from now on, or not yet
  bool paused{};                   ///< no sessions until a later programme
  bool cleared{};                  ///< red flags answered before `time` were looked into: the person may exercise
};

}  // namespace clamshell
