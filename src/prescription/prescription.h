// SPDX-License-Identifier: Apache-2.0
/// What is to be done next, and why.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geometry/timestamp.h"
#include "prescription/dose.h"
#include "prescription/goal.h"

namespace clamshell {

/// As against the last session. stop: no session until a professional was seen, or the clinician's pause ends.
enum class Advice { begin, go_on, progress, go_back, stop };

/// The word for it, the same everywhere.
constexpr std::string_view name_of(Advice advice) {
  switch (advice) {
    case Advice::begin:
      return "begin";
    case Advice::go_on:
      return "go_on";
    case Advice::progress:
      return "progress";
    case Advice::go_back:
      return "go_back";
    case Advice::stop:
      break;
  }
  return "stop";
}

struct Reason {
  std::string id;    ///< a stable word: "mastered", "pain", "missed", ...
  std::string text;  ///< a sentence with the numbers of this person
  std::string source;
};

/// Left against right: (right - left) / the larger of the two, of the opening and of the clean repetitions a set.
/// + = the right leg does more.
struct Comparison {
  int sessions{};                      ///< compared
  double opening{}, opening_stddev{};  ///< shares
  std::optional<double> clean;         ///< nothing where too little was judged
  std::optional<Side> weaker;          ///< nothing: the difference may be noise
};

/// What a clinician should look at.
struct Flag {
  std::string id;  ///< "red_flag", "pain", "missed", "poor_form", "not_seen", "way_out"
  std::string text;
};

/// A first time, as it happened; it stays reached whatever comes later.
struct Milestone {
  std::string id;  ///< "session", "whole", "clean", "band", "graduated"
  Day day;
  std::string text;
};

/// The session with the most clean repetitions.
struct BestSession {
  Day day;
  int clean{}, judged{};
};

/// What a person can look back on.
struct Achievements {
  int weeks_in_a_row{};               ///< with a session; a week that is not over yet may still be without
  std::optional<BestSession> best;    ///< nothing before anything was judged clean
  std::vector<Milestone> milestones;  ///< in the order of time
};

/// Standing work, after clamshells are mastered.
struct StandingPlan {
  Day since;                            ///< when clamshells were mastered, or a clinician set it
  Day due;                              ///< the next day for it, never that of the next clamshells
  int days_a_week{}, done_this_week{};  ///< weeks begin on Monday
  std::vector<Day> done;                ///< in the order of time
  std::vector<std::string> done_today;  ///< StandingExercise::id
  std::string sentence;                 ///< to the person, without the full stop
  std::string rule;  ///< Rule::id of why: "way_out"; "standing_pain" or "standing_stop": not before due
};

struct Prescription {
  Advice advice{};
  Dose next;
  Day due;                              ///< not before today
  int days_a_week{}, done_this_week{};  ///< weeks begin on Monday
  std::vector<Day> done;                ///< days with a session that counts, in the order of time
  int days_done{};                      ///< distinct days with a session within the last 30, today included
  std::string sentence;         ///< to the person: "Two clean sessions of 3 × 20: today you take the light band."
  std::vector<Reason> because;  ///< the most important first
  std::optional<Comparison> comparison;  ///< nothing before Rules::compared_sessions
  std::vector<Flag> flags;
  Achievements achievements;
  Goal goal{};
  std::optional<StandingPlan> standing;  ///< nothing: not yet
  std::string nudge;                     ///< one kind sentence after two planned days without a session; else empty
};

}  // namespace clamshell
