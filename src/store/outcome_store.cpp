// SPDX-License-Identifier: Apache-2.0
#include "store/outcome_store.h"

#include <optional>

#include "store/check_person.h"
#include "store/columns.h"
#include "store/forget_line.h"
#include "store/read_people.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

std::vector<FunctionRating> read_ratings(soci::session& sql, const std::string& person) {
  std::vector<FunctionRating> ratings;
  int rating{}, last = -1;
  Day day;
  ActivityScore activity;
  soci::statement rows =
      (sql.prepare << "SELECT function_ratings.list_index, day, activity, score FROM function_ratings"
                      " JOIN function_activities ON function_activities.person_id = function_ratings.person_id"
                      " AND rating = function_ratings.list_index WHERE function_ratings.person_id = :person"
                      " ORDER BY day, function_ratings.list_index, function_activities.list_index",
       into(rating), into(day), into(activity.activity), into(activity.score), use(person));
  for (rows.execute(); rows.fetch(); last = rating) {
    if (rating != last) ratings.push_back({day, {}});
    ratings.back().activities.push_back(activity);
  }
  return ratings;
}

std::vector<StrengthTest> read_strength_tests(soci::session& sql, const std::string& person) {
  std::vector<StrengthTest> tests;
  StrengthTest test;
  soci::statement rows =
      (sql.prepare << "SELECT day, leg, band, force_n, hold_s FROM strength_tests"
                      " WHERE person_id = :person ORDER BY day, list_index",
       into(test.day), into(test.leg), into(test.band), into(test.force_n), into(test.hold), use(person));
  for (rows.execute(); rows.fetch();) tests.push_back(test);
  return tests;
}

std::vector<Questionnaire> read_questionnaires(soci::session& sql, const std::string& person) {
  std::vector<Questionnaire> questionnaires;
  Questionnaire read;
  soci::statement rows = (sql.prepare << "SELECT day, name, score FROM questionnaires"
                                         " WHERE person_id = :person ORDER BY day, list_index",
                          into(read.day), into(read.name), into(read.score), use(person));
  for (rows.execute(); rows.fetch();) questionnaires.push_back(read);
  return questionnaires;
}

}  // namespace

void OutcomeStore::keep(const std::string& person, const StandingDay& day) {
  check(day);
  database_.write([&](soci::session& sql) {
    forget_line(sql, person);
    require_person(sql, person);
    sql << "DELETE FROM standing_days WHERE person_id = :person AND day = :day", use(person), use(day.day);
    if (day.exercises.empty()) return;
    sql << "INSERT INTO standing_days (person_id, day, pain) VALUES (:person, :day, :pain)", use(person), use(day.day),
        use(day.pain);
    for (const std::string& exercise : day.exercises)
      sql << "INSERT INTO standing_exercises (person_id, day, exercise) VALUES (:person, :day, :exercise)", use(person),
          use(day.day), use(exercise);
  });
}

std::vector<StandingDay> OutcomeStore::standing(const std::string& person) const {
  std::vector<StandingDay> standing;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    Day day;
    std::optional<int> pain;
    std::string exercise;
    soci::statement rows =
        (sql.prepare << "SELECT standing_days.day, pain, exercise FROM standing_days JOIN standing_exercises"
                        " ON standing_exercises.person_id = standing_days.person_id"
                        " AND standing_exercises.day = standing_days.day"
                        " WHERE standing_days.person_id = :person ORDER BY standing_days.day, exercise",
         into(day), into(pain), into(exercise), use(person));
    for (rows.execute(); rows.fetch();) {
      if (standing.empty() || standing.back().day != day) standing.push_back({day, {}, pain});
      standing.back().exercises.push_back(exercise);
    }
  });
  return standing;
}

void OutcomeStore::keep(const std::string& person, const FunctionRating& rating) {
  check(rating);
  database_.write([&](soci::session& sql) {
    forget_line(sql, person);
    require_person(sql, person);
    const int index = next_index(sql, "function_ratings", person);
    sql << "INSERT INTO function_ratings (person_id, list_index, day) VALUES (:person, :index, :day)", use(person),
        use(index), use(rating.day);
    for (int place = 0; const auto& [activity, score] : rating.activities) {
      sql << "INSERT INTO function_activities (person_id, rating, list_index, activity, score)"
             " VALUES (:person, :rating, :place, :activity, :score)",
          use(person), use(index), use(place), use(activity), use(score);
      ++place;
    }
  });
}

void OutcomeStore::keep(const std::string& person, const StrengthTest& test) {
  check(test);
  database_.write([&](soci::session& sql) {
    forget_line(sql, person);
    require_person(sql, person);
    const int index = next_index(sql, "strength_tests", person);
    sql << "INSERT INTO strength_tests (person_id, list_index, day, leg, band, force_n, hold_s)"
           " VALUES (:person, :index, :day, :leg, :band, :force, :hold)",
        use(person), use(index), use(test.day), use(test.leg), use(test.band), use(test.force_n), use(test.hold);
  });
}

void OutcomeStore::keep(const std::string& person, const Questionnaire& questionnaire) {
  check(questionnaire);
  database_.write([&](soci::session& sql) {
    forget_line(sql, person);
    require_person(sql, person);
    const int index = next_index(sql, "questionnaires", person);
    sql << "INSERT INTO questionnaires (person_id, list_index, day, name, score)"
           " VALUES (:person, :index, :day, :name, :score)",
        use(person), use(index), use(questionnaire.day), use(questionnaire.name), use(questionnaire.score);
  });
}

Outcomes OutcomeStore::outcomes(const std::string& person) const {
  Outcomes outcomes;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    outcomes = {read_ratings(sql, person), read_strength_tests(sql, person), read_questionnaires(sql, person)};
  });
  return outcomes;
}

}  // namespace clamshell
