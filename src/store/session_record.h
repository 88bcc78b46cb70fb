// SPDX-License-Identifier: Apache-2.0
/// One session as it is kept: its dose, its sets, and what was measured and judged of each repetition.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "body/body_pose.h"
#include "form/verdict.h"
#include "geometry/timestamp.h"
#include "prescription/answers.h"
#include "prescription/dose.h"

namespace clamshell {

/// What the movement was seen by; `none`: led by voice and pace, nothing measured; `file`: recorded, analysed later;
/// `motion`: felt by a phone in the band.
enum class Source { camera, sample, none, file, motion };

/// One moment of a repetition, as BodyPose has it; not finite where unseen.
struct MovementSample {
  Seconds since_start;  ///< of the repetition
  Radians opening, pelvis_roll_change, hip_flexion, knee_flexion;
  Metres feet_gap, bottom_knee_lift;
};

struct RepetitionRecord {
  int number{};                   ///< in its set, from 1
  Timestamp time;                 ///< of its last movement sample, when it was over
  Seconds lift, hold, lower;      ///< as Tempo has them
  Measured<Radians> opening;      ///< at the peak
  Measured<Radians> pelvis_roll;  ///< largest change since the start, + = backwards
  Verdict verdict;
  std::optional<bool> clean;             ///< is_clean() of the verdict
  std::vector<MovementSample> movement;  ///< in the order of time; kept to 0.1 degrees, 0.1 mm and 1 ms
};

enum class SetEnd { complete, stopped, got_up };

/// Why a set is no longer as it was kept at first.
struct SetCorrection {
  Timestamp time;
  std::string reason;
};

struct SetRecord {
  int number{};  ///< of this side, from 1
  Side working_leg{};
  std::optional<std::string> band{};  ///< worn in it, as Dose has it: the plan's, unless it was corrected
  Timestamp begun;
  std::optional<Timestamp> ended;
  std::optional<SetEnd> end;
  std::vector<RepetitionRecord> repetitions;  ///< measured ones
  std::optional<int> confirmed;  ///< without a camera: led so far; of a set that ended what the person says
  bool left_out{};               ///< by the person, as not theirs or no set: it counts nowhere
  std::optional<SetCorrection> correction{};  ///< the newest
};

/// What tells a film again, SHA-256 in hexadecimal digits: the pictures, however they are wrapped, and the whole file,
/// which is all that a browser can digest. The same film has one of them in common.
struct FilmDigests {
  std::optional<std::string> pictures{}, file{};
};

struct SessionRecord {
  std::string id;      ///< 32 hexadecimal digits, unguessable
  std::string person;  ///< Person::id
  Source source{};
  Dose plan;
  Timestamp begun;
  std::chrono::minutes utc_offset{};  ///< of the person's clock then, + = east of Greenwich
  std::optional<Timestamp> ended;
  FilmDigests film{};           ///< where it was seen; neither: in no film
  std::vector<SetRecord> sets;  ///< in the order of time
  Answers answers;

  Day day() const { return day_of(begun, utc_offset); }
};

}  // namespace clamshell
