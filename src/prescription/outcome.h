// SPDX-License-Identifier: Apache-2.0
/// Whether the exercise helps, as the person and simple tests tell it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/body_pose.h"
#include "geometry/timestamp.h"
#include "geometry/units.h"
#include "prescription/rules.h"

namespace clamshell {

struct ActivityScore {
  std::string activity;  ///< in the person's own words
  int score{};           ///< 0: can't do it, 10: as before
};

/// A patient-specific scale, answered once.
struct FunctionRating {
  Day day;
  std::vector<ActivityScore> activities;
};

/// How long one leg held the knee open at 30 degrees against a band.
struct StrengthTest {
  Day day;
  Side leg{};
  std::string band;  ///< its colour
  double force_n{};  ///< of the loop at twice its length, as measured then
  Seconds hold;
};

/// The result of a questionnaire that is somebody else's: its name and score, none of its words.
struct Questionnaire {
  Day day;
  std::string name;
  double score{};
};

/// Each in the order of time.
struct Outcomes {
  std::vector<FunctionRating> function;
  std::vector<StrengthTest> strength;
  std::vector<Questionnaire> questionnaires;
};

enum class FunctionVerdict { better, about_the_same, worse };

/// Of the newest rating against the first of the same activities.
struct FunctionChange {
  double first{}, newest{};  ///< means
  Day since;
  FunctionVerdict verdict{};
};

double mean_score(const FunctionRating& rating);

/// Nothing: fewer than two ratings of the activities that the newest one has.
std::optional<FunctionChange> function_change(const std::vector<FunctionRating>& ratings, const FunctionScale& scale);

/// It was never asked, or not for FunctionScale::every_days.
bool is_function_due(const std::vector<FunctionRating>& ratings, const FunctionScale& scale, Day today);

}  // namespace clamshell
