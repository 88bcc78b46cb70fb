// SPDX-License-Identifier: Apache-2.0
/// One session as it is kept: its plan, its sets, and what was measured and judged of each repetition.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "body/body_pose.h"
#include "form/verdict.h"

namespace clamshell {

/// UTC.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the pictures came from; `none`: led by voice and pace, nothing measured.
enum class Source { camera, sample, none };

struct WorkoutPlan {
  int sets = 3;                   ///< a side
  int least = 15, most = 20;      ///< repetitions a set
  Seconds rest{45};               ///< between sets
  std::optional<Side> first_leg;  ///< nothing: the leg on top when the person first lies down
};

struct RepetitionRecord {
  int number{};    ///< in its set, from 1
  Timestamp time;  ///< of completion
  Seconds lift, hold, lower;
  Measured<Radians> opening;      ///< at the peak
  Measured<Radians> pelvis_roll;  ///< largest change since the start, + = backwards
  Verdict verdict;
};

enum class SetEnd { complete, stopped, got_up };

struct SetRecord {
  int number{};  ///< of this side, from 1
  Side working_leg{};
  Timestamp begun;
  std::optional<Timestamp> ended;
  std::optional<SetEnd> end;
  std::vector<RepetitionRecord> repetitions;  ///< measured ones
  std::optional<int> confirmed;               ///< without a camera: what the person says
};

/// What the person said afterwards.
struct Answers {
  std::optional<int> effort, pain;  ///< 0..10
  std::optional<std::string> stop_reason;
};

struct SessionRecord {
  std::string id;  ///< 32 hexadecimal digits, unguessable
  Source source{};
  WorkoutPlan plan;
  Timestamp begun;
  std::optional<Timestamp> ended;
  std::vector<SetRecord> sets;  ///< in the order of time
  Answers answers;
};

}  // namespace clamshell
