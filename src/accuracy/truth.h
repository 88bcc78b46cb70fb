// SPDX-License-Identifier: Apache-2.0
/// What really happened in a clip: rendered people, whose every angle is known.
///
/// Angles and distances are those of BodyPose; see docs/result-format.md.
#pragma once

#include <string_view>
#include <vector>

#include "body/body_pose.h"
#include "exercise/catalogue.h"
#include "geometry/units.h"

namespace clamshell {

enum class CameraPreset { front, front_raised, foot_diagonal, foot_end, head_diagonal };

constexpr std::string_view name_of(CameraPreset place) {
  switch (place) {
    case CameraPreset::front:
      return "front";
    case CameraPreset::front_raised:
      return "front, raised";
    case CameraPreset::foot_diagonal:
      return "foot diagonal";
    case CameraPreset::foot_end:
      return "foot end";
    case CameraPreset::head_diagonal:
      return "head diagonal";
  }
  return "";
}

struct TrueFrame {
  Seconds time;
  Radians opening, pelvis_roll;
  Metres feet_gap, bottom_knee_lift;
};

struct TrueRepetition {
  Seconds start, hold_start, hold_end, end;
  Seconds lift, hold, lower;
  Radians peak_opening;
  Radians pelvis_roll_change;         ///< largest since the set-up
  Metres feet_gap, bottom_knee_lift;  ///< largest
  std::vector<CriterionId> faults;
};

struct Truth {
  CameraPreset camera{};
  Side working_leg{};
  std::vector<CriterionId> setup_faults;
  std::vector<TrueRepetition> repetitions;
  std::vector<TrueFrame> frames;
};

}  // namespace clamshell
