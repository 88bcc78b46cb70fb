// SPDX-License-Identifier: Apache-2.0
/// The programme's rules as `exercises/clamshell.toml` has them, each with its source.
///
/// Throws UserError where the file does not say what it must.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "geometry/units.h"
#include "prescription/answers.h"
#include "prescription/dose.h"
#include "prescription/goal.h"

namespace clamshell {

/// From the weakest to the strongest in Rules::bands.
struct Band {
  std::string colour, name;  ///< "yellow", "light"
};

/// A rung between two bands: first more repetitions, then a longer hold, then a slower lowering.
struct Step {
  int least{}, most{};
  Seconds hold, lower;
  bool then_band{};  ///< mastered here, the next one is the next band, where it is owned
};

/// One of several answers to a question of the screening.
struct Choice {
  std::string id, text;
  std::string advice;               ///< a sentence, where this is a red flag; else empty
  std::string note;                 ///< a sentence for whoever may exercise, where there is something to know
  std::vector<std::string> unless;  ///< a yes to one of these lifts the red flag
  std::string source;
};

/// Of the screening: yes or no, or one of the choices.
struct Question {
  std::string id, text;
  std::string advice;  ///< to whoever says yes, a sentence, where that is a red flag; else empty
  std::string source;
  std::string after{};            ///< asked only of whoever said yes to this one; empty: of everybody
  std::vector<Choice> choices{};  ///< none: yes or no
  bool gentle{};                  ///< whoever says yes trains for strength only where a clinician sets it
};

/// Where it can hurt, and how much of it is tolerable there.
struct PainPlace {
  std::string id, text;  ///< "outer_hip", "the outside of the hip"
  int tolerable{};       ///< at most
  std::string advice;  ///< to whom it hurts there at night, a sentence: no session before somebody has looked; or empty
  std::string source;
};

/// A sentence of the rules with its source, for the reasons of a prescription.
struct Rule {
  std::string id, why, source;
};

/// An exercise of the week's routine: where clamshells stand beside it, and what it leaves out.
struct RoutineExercise {
  std::string name, place, trains, neglects, source;
};

/// What a person can train for, as it is offered.
struct GoalChoice {
  Goal goal{};
  std::string name, text, source;
};

/// An exercise of the way out: in standing or on one leg, ticked off by hand.
struct StandingExercise {
  std::string id, name;
  int sets{}, least{}, most{};  ///< a side
  Seconds hold;
  std::vector<std::string> steps;  ///< what to do, in order
  std::string watch, easier, source;
};

/// How it is asked whether the exercise helps.
struct FunctionScale {
  int activities{}, every_days{};
  double change{};  ///< of the mean: less may be chance
  std::string question, source;
};

struct Rules {
  Dose first;  ///< everybody's
  int days_a_week{};
  double counted_share{};  ///< of the dose's least repetitions; with less, a session counts only if the person says so
  std::vector<Band> bands;
  std::vector<Step> without_band, with_band, for_strength;
  std::vector<GoalChoice> goals;  ///< in the order of Goal
  std::vector<StandingExercise> standing;
  FunctionScale function;
  std::vector<Question> questions;
  std::vector<PainPlace> pain_places;
  std::vector<Rule> rules;
  std::vector<RoutineExercise> routine;

  int strength_days_a_week{};
  Seconds strength_rest;
  int strength_effort_least{}, strength_effort{};  ///< what it should cost; mastered with no more than the latter

  int way_out_weeks{};                             ///< in which every session was mastered at the last step
  int kept_days_a_week{}, standing_days_a_week{};  ///< of clamshells and of standing work, from then on
  int standing_pause_days{};                       ///< after standing work hurt more than tolerable

  double mastered_clean_share{};   ///< of the judged repetitions
  double mastered_judged_share{};  ///< of the measured ones must have been judged at all
  int mastered_effort{};           ///< at most
  int mastered_sessions{};         ///< in a row
  double poor_clean_share{};       ///< below it, struggled_sessions in a row lead back
  int hard_effort{};               ///< from it on, struggled_sessions in a row lead back
  int struggled_sessions{};        ///< at the same step
  int tolerable_pain{};            ///< at most
  double rising_pain{};            ///< of a week's mean above that of the week before: too much
  int settling_days{};             ///< without a step up, after more than tolerable pain
  int missed_days{}, lost_days{};  ///< since the last session: fewer repetitions, a band back
  double noise{};                  ///< left-right difference below which it is called noise
  int compared_sessions{};         ///< least for a comparison
  int compared_days{};             ///< how far back it looks from the newest session

  /// nullptr where it did not hurt, or nobody said where.
  const PainPlace* place_of(const Answers& answers) const;
  /// At most, by where it hurts.
  int tolerable(const Answers& answers) const;
  bool is_too_painful(const Answers& answers) const { return answers.pain.value_or(0) > tolerable(answers); }

  /// Every rule that prescribe() gives as a reason is there.
  const Rule& rule(std::string_view id) const;
};

Rules load_rules(const std::filesystem::path& toml_file);
Rules parse_rules(std::string_view text);

/// The programme's rules as they are said in the language of the thread: a sentence that a clinician wrote anew stays
/// as it is, and so do sources.
Rules translated(Rules rules);

}  // namespace clamshell
