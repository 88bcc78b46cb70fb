// SPDX-License-Identifier: Apache-2.0
/// What came of the programme so far: one line a session, and all else that the next dose depends on.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geometry/timestamp.h"
#include "prescription/answers.h"
#include "prescription/dose.h"
#include "prescription/programme.h"

namespace clamshell {

/// What one leg did in a session. Means over its measured repetitions; deviations are those of one measurement (root
/// mean square), for errors within a session have one cause, the calibration, and do not average out.
struct LegSummary {
  int sets{};             ///< with at least one repetition
  int smallest_set{};     ///< repetitions of the smallest of them
  int repetitions{};      ///< measured, or without a camera what the person said
  int judged{}, clean{};  ///< of the measured: is_clean() told, and told true
  std::optional<Measured<Radians>> opening, pelvis_roll;
  std::optional<Seconds> hold, lower;
};

struct SessionSummary {
  std::string id;
  Timestamp begun;
  Day day;
  bool measured{};  ///< by a camera
  Dose dose;        ///< as it was to be
  /// Worn in sets with at least one repetition, each once, in the order of their first sets; as Dose has it.
  std::vector<std::optional<std::string>> bands{};
  std::array<LegSummary, 2> legs;  ///< by Side
  Answers answers;

  const LegSummary& leg(Side side) const { return legs.at(index_of(side)); }
};

/// Standing work that was ticked off.
struct StandingDay {
  Day day;
  std::vector<std::string> exercises;  ///< StandingExercise::id, in no order
  std::optional<int> pain;             ///< 0..10
};

/// What the person answered to the questions before the first session.
struct Screening {
  Timestamp time;
  std::map<std::string, bool> answers;  ///< Question::id -> yes
};

struct History {
  std::vector<SessionSummary> sessions;  ///< in the order of time; samples are not among them
  std::optional<Screening> screening;    ///< the newest
  std::optional<Programme> programme;    ///< the newest
  std::vector<std::string> bands;        ///< colours that the person owns
  std::optional<Goal> goal{};            ///< what the person chose; a programme's comes before it
  std::vector<StandingDay> standing{};   ///< in the order of time, each day once
};

}  // namespace clamshell
