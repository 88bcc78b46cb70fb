// SPDX-License-Identifier: Apache-2.0
#include "store/read_summaries.h"

#include <cmath>
#include <map>

#include "store/columns.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

/// By leg, of the sets with at least one repetition.
constexpr const char* kLegs =
    "SELECT session_id, working_leg, COUNT(*), MIN(done), SUM(done), "
    " SUM(CASE WHEN judged > done THEN done ELSE judged END), SUM(CASE WHEN clean > done THEN done ELSE clean END),"
    " SUM(opening_sum_deg) / NULLIF(SUM(opening_count), 0),"
    " SUM(opening_variance_sum_deg2) / NULLIF(SUM(opening_count), 0),"
    " SUM(pelvis_roll_sum_deg) / NULLIF(SUM(pelvis_roll_count), 0),"
    " SUM(pelvis_roll_variance_sum_deg2) / NULLIF(SUM(pelvis_roll_count), 0),"
    " SUM(hold_sum_s) / NULLIF(SUM(hold_count), 0), SUM(lower_sum_s) / NULLIF(SUM(lower_count), 0)"
    " FROM (SELECT sets.*, COALESCE(confirmed, measured) AS done"
    "       FROM sessions JOIN sets ON sets.session_id = sessions.id"
    "       WHERE person_id = :person AND sessions.begun_ms > :since AND source <> 'sample' AND left_out = 0) AS "
    "done_sets"
    " WHERE done > 0 GROUP BY session_id, working_leg";

using Legs = std::array<LegSummary, 2>;

Measured<Radians> mean_of(Radians mean, Number variance_deg2) {
  return {mean, from_degrees(std::sqrt(variance_deg2.value))};
}

std::map<std::string, Legs> read_legs(soci::session& sql, const std::string& person, Timestamp since) {
  std::map<std::string, Legs> legs;
  std::string session;
  Side side{};
  LegSummary leg;
  std::optional<Radians> opening, pelvis_roll;
  Number opening_variance, pelvis_roll_variance;
  soci::statement query =
      (sql.prepare << kLegs, into(session), into(side), into(leg.sets), into(leg.smallest_set), into(leg.repetitions),
       into(leg.judged), into(leg.clean), into(opening), into(opening_variance), into(pelvis_roll),
       into(pelvis_roll_variance), into(leg.hold), into(leg.lower), use(person), use(since));
  query.execute();
  while (query.fetch()) {
    LegSummary& done = legs[session].at(index_of(side)) = leg;
    if (opening) done.opening = mean_of(*opening, opening_variance);
    if (pelvis_roll) done.pelvis_roll = mean_of(*pelvis_roll, pelvis_roll_variance);
  }
  return legs;
}

}  // namespace

std::vector<SessionSummary> read_summaries(soci::session& sql, const std::string& person, Timestamp since) {
  const std::map<std::string, Legs> legs = read_legs(sql, person, since);
  std::vector<SessionSummary> summaries;
  SessionSummary read;
  Source source{};
  std::chrono::minutes utc_offset{};
  Dose& dose = read.dose;
  Answers& answers = read.answers;
  soci::statement query =
      (sql.prepare << "SELECT id, source, plan_sets, plan_least, plan_most, plan_hold_s, plan_lower_s, plan_rest_s,"
                      " plan_band, plan_first_leg, begun_ms, utc_offset_min, effort, pain, pain_gone_by_morning,"
                      " stop_reason, counts, pain_place, pain_side, pain_at_night FROM sessions WHERE person_id = "
                      ":person AND begun_ms > :since"
                      " AND source <> 'sample' ORDER BY begun_ms, id",
       into(read.id), into(source), into(dose.sets), into(dose.least), into(dose.most), into(dose.hold),
       into(dose.lower), into(dose.rest), into(dose.band), into(dose.first_leg), into(read.begun), into(utc_offset),
       into(answers.effort), into(answers.pain), into(answers.pain_gone_by_morning), into(answers.stop_reason),
       into(answers.counts), into(answers.pain_place), into(answers.pain_side), into(answers.pain_at_night),
       use(person), use(since));
  query.execute();
  while (query.fetch()) {
    const auto done = legs.find(read.id);
    if (done == legs.end() && !answers.pain && !answers.stop_reason) continue;
    read.day = day_of(read.begun, utc_offset);
    read.measured = source != Source::none;
    read.legs = done == legs.end() ? Legs{} : done->second;
    summaries.push_back(read);
  }
  return summaries;
}

}  // namespace clamshell
