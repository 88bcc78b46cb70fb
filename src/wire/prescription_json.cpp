// SPDX-License-Identifier: Apache-2.0
#include "wire/prescription_json.h"

#include <utility>

#include "base/iso_time.h"
#include "body/body_pose.h"
#include "geometry/timestamp.h"
#include "prescription/screen.h"
#include "wire/history_json.h"
#include "wire/outcome_json.h"
#include "wire/session_json.h"
#include "wording/week.h"

namespace clamshell {
namespace {

Json json_of(const std::vector<Reason>& reasons) {
  Json list = Json::array();
  for (const Reason& reason : reasons)
    list.push_back({{"id", reason.id}, {"text", reason.text}, {"source", reason.source}});
  return list;
}

Json json_of(const std::array<WeekDay, 7>& week) {
  Json list = Json::array();
  for (const WeekDay& day : week)
    list.push_back({{"day", iso_date(day.day)},
                    {"done", day.done},
                    {"planned", day.planned},
                    {"standing_done", day.standing_done},
                    {"standing_planned", day.standing_planned}});
  return list;
}

Json json_of(const std::vector<RoutineExercise>& routine) {
  Json list = Json::array();
  for (const RoutineExercise& exercise : routine)
    list.push_back({{"name", exercise.name},
                    {"place", exercise.place},
                    {"trains", exercise.trains},
                    {"neglects", exercise.neglects},
                    {"source", exercise.source}});
  return list;
}

}  // namespace

Json json_of(const std::vector<Flag>& flags) {
  Json list = Json::array();
  for (const Flag& flag : flags) list.push_back({{"id", flag.id}, {"text", flag.text}});
  return list;
}

Json json_of(const Programme& programme, std::string_view author_name) {
  const auto duration = [](Seconds seconds) { return number(seconds); };
  return {{"time", iso_time(programme.time)},
          {"author", programme.author},
          {"author_name", author_name},
          {"reason", programme.reason},
          {"sets", or_null(programme.sets)},
          {"least", or_null(programme.least)},
          {"most", or_null(programme.most)},
          {"days_a_week", or_null(programme.days_a_week)},
          {"hold_s", or_null(programme.hold, duration)},
          {"lower_s", or_null(programme.lower, duration)},
          {"band", or_null(programme.band)},
          {"first_leg", or_null(programme.first_leg, [](Side side) { return name_of(side); })},
          {"goal", or_null(programme.goal, [](Goal goal) { return name_of(goal); })},
          {"standing", or_null(programme.standing)},
          {"paused", programme.paused},
          {"cleared", programme.cleared}};
}

Json pain_rule_json(const Rules& rules) {
  Json places = Json::array();
  for (const PainPlace& place : rules.pain_places)
    places.push_back(
        {{"id", place.id}, {"text", place.text}, {"tolerable", place.tolerable}, {"advice", place.advice}});
  return {{"tolerable", rules.tolerable_pain},
          {"advice", rules.rule("pain").why},
          {"source", rules.rule("pain").source},
          {"places", std::move(places)}};
}

Json json_of(const std::vector<Band>& bands) {
  Json list = Json::array();
  for (const Band& band : bands) list.push_back({{"colour", band.colour}, {"name", band.name}});
  return list;
}

Json json_of(const Question& question) {
  Json choices = Json::array();
  for (const Choice& choice : question.choices)
    choices.push_back({{"id", choice.id},
                       {"text", choice.text},
                       {"advice", choice.advice},
                       {"note", choice.note},
                       {"unless", choice.unless},
                       {"source", choice.source}});
  return {{"id", question.id},         {"text", question.text},   {"advice", question.advice},
          {"source", question.source}, {"after", question.after}, {"choices", std::move(choices)}};
}

Json json_of(const Prescription& prescription) {
  return {{"advice", name_of(prescription.advice)},
          {"sentence", prescription.sentence},
          {"because", json_of(prescription.because)},
          {"next", json_of(prescription.next)},
          {"due", iso_date(prescription.due)},
          {"days_a_week", prescription.days_a_week},
          {"done_this_week", prescription.done_this_week},
          {"days_done", prescription.days_done},
          {"comparison", json_of(prescription.comparison)},
          {"flags", json_of(prescription.flags)},
          {"first_day", prescription.done.empty() ? Json(nullptr) : Json(iso_date(prescription.done.front()))},
          {"achievements", json_of(prescription.achievements)},
          {"goal", name_of(prescription.goal)},
          {"nudge", prescription.nudge}};
}

Json plan_json(const Prescription& prescription, const History& history, const Rules& rules, Day today,
               Json programme) {
  Json plan = json_of(prescription);
  plan["week"] = json_of(week_of(prescription, today));
  plan["screened"] = history.screening && is_complete(history.screening->answers, rules);
  plan["programme"] = std::move(programme);
  plan["routine"] = json_of(rules.routine);
  plan["goals"] = json_of(rules.goals);
  plan["standing"] = standing_json(prescription, rules);
  return plan;
}

}  // namespace clamshell
