// SPDX-License-Identifier: Apache-2.0
#include "wire/outcome_json.h"

#include <algorithm>
#include <utility>

#include "body/body_pose.h"
#include "geometry/timestamp.h"
#include "wording/outcome_in_words.h"

namespace clamshell {
namespace {

std::string_view name_of(FunctionVerdict verdict) {
  switch (verdict) {
    case FunctionVerdict::better:
      return "better";
    case FunctionVerdict::worse:
      return "worse";
    case FunctionVerdict::about_the_same:
      break;
  }
  return "about_the_same";
}

template <class Values>
Json json_list(const Values& values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(json_of(value));
  return list;
}

}  // namespace

Json json_of(const FunctionRating& rating) {
  Json activities = Json::array();
  for (const auto& [activity, score] : rating.activities)
    activities.push_back({{"activity", activity}, {"score", score}});
  return {
      {"day", iso_date(rating.day)}, {"activities", std::move(activities)}, {"mean", rounded(mean_score(rating), 2)}};
}

Json json_of(const StrengthTest& test) {
  return {{"day", iso_date(test.day)},
          {"leg", name_of(test.leg)},
          {"band", test.band},
          {"force_n", rounded(test.force_n, 1)},
          {"hold_s", number(test.hold)}};
}

Json json_of(const Questionnaire& questionnaire) {
  return {
      {"day", iso_date(questionnaire.day)}, {"name", questionnaire.name}, {"score", rounded(questionnaire.score, 2)}};
}

Json json_of(const StandingDay& day) {
  return {{"day", iso_date(day.day)}, {"exercises", day.exercises}, {"pain", or_null(day.pain)}};
}

Json json_of(const Outcomes& outcomes, const FunctionScale& scale, Day today) {
  const auto change = function_change(outcomes.function, scale);
  return {{"function",
           {{"activities", scale.activities},
            {"every_days", scale.every_days},
            {"change", scale.change},
            {"question", scale.question},
            {"source", scale.source},
            {"due", is_function_due(outcomes.function, scale, today)},
            {"ratings", json_list(outcomes.function)},
            {"so_far", or_null(change,
                               [&](const FunctionChange& c) {
                                 return Json{{"first", rounded(c.first, 2)},
                                             {"newest", rounded(c.newest, 2)},
                                             {"since", iso_date(c.since)},
                                             {"verdict", name_of(c.verdict)},
                                             {"sentence", function_in_words(c, scale)}};
                               })}}},
          {"strength", json_list(outcomes.strength)},
          {"questionnaires", json_list(outcomes.questionnaires)}};
}

Json json_of(const std::vector<GoalChoice>& goals) {
  Json list = Json::array();
  for (const GoalChoice& goal : goals)
    list.push_back({{"id", name_of(goal.goal)}, {"name", goal.name}, {"text", goal.text}, {"source", goal.source}});
  return list;
}

Json standing_json(const Prescription& prescription, const Rules& rules) {
  if (!prescription.standing) return nullptr;
  const StandingPlan& plan = *prescription.standing;
  Json exercises = Json::array();
  for (const StandingExercise& exercise : rules.standing)
    exercises.push_back({{"id", exercise.id},
                         {"name", exercise.name},
                         {"sets", exercise.sets},
                         {"least", exercise.least},
                         {"most", exercise.most},
                         {"hold_s", number(exercise.hold)},
                         {"steps", exercise.steps},
                         {"watch", exercise.watch},
                         {"easier", exercise.easier},
                         {"source", exercise.source},
                         {"done_today", std::ranges::find(plan.done_today, exercise.id) != plan.done_today.end()}});
  return {{"since", iso_date(plan.since)},    {"due", iso_date(plan.due)},
          {"days_a_week", plan.days_a_week},  {"done_this_week", plan.done_this_week},
          {"paused", plan.rule != "way_out"}, {"sentence", plan.sentence + ". " + rules.rule(plan.rule).why},
          {"exercises", std::move(exercises)}};
}

}  // namespace clamshell
