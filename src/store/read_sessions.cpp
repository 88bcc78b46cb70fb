// SPDX-License-Identifier: Apache-2.0
#include "store/read_sessions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/columns.h"
#include "store/movement_text.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

double stddev_or_infinite(double value, double stddev) {
  return std::isnan(value) || std::isnan(stddev) ? std::numeric_limits<double>::infinity() : stddev;
}

Measured<Radians> seen_or_not(const Measured<Radians>& angle) {
  return {angle.value, Radians{stddev_or_infinite(angle.value.value, angle.stddev.value)}};
}

/// Calls take() for each row, after the row's values went where they were bound.
template <class Take>
void for_each_row(soci::statement query, Take take) {
  query.execute();
  while (query.fetch()) take();
}

void read_sets(soci::session& sql, SessionRecord& session) {
  SetRecord set;
  for_each_row((sql.prepare << "SELECT number, working_leg, " + kBandOfSet +
                                   ", sets.begun_ms, sets.ended_ms, ended_by, confirmed, left_out"
                                   " FROM sets JOIN sessions ON sessions.id = session_id"
                                   " WHERE session_id = :session ORDER BY set_index",
                into(set.number), into(set.working_leg), into(set.band), into(set.begun), into(set.ended),
                into(set.end), into(set.confirmed), into(set.left_out), use(session.id)),
               [&] { session.sets.push_back(set); });
  std::size_t index{};
  SetCorrection correction;
  for_each_row((sql.prepare << "SELECT set_index, time_ms, reason FROM set_corrections WHERE session_id = :session"
                               " ORDER BY set_index, list_index",
                into(index), into(correction.time), into(correction.reason), use(session.id)),
               [&] { session.sets.at(index).correction = correction; });
}

void read_repetitions(soci::session& sql, SessionRecord& session) {
  std::size_t set{};
  RepetitionRecord read;
  for_each_row((sql.prepare << "SELECT set_index, number, completed_ms, lift_s, hold_s, lower_s, opening_deg,"
                               " opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg, clean FROM repetitions"
                               " WHERE session_id = :session ORDER BY set_index, number",
                into(set), into(read.number), into(read.time), into(read.lift), into(read.hold), into(read.lower),
                into(read.opening.value), into(read.opening.stddev), into(read.pelvis_roll.value),
                into(read.pelvis_roll.stddev), into(read.clean), use(session.id)),
               [&] {
                 RepetitionRecord& repetition = session.sets.at(set).repetitions.emplace_back(read);
                 repetition.opening = seen_or_not(read.opening);
                 repetition.pelvis_roll = seen_or_not(read.pelvis_roll);
               });
}

RepetitionRecord& repetition_of(SessionRecord& session, std::size_t set, int number) {
  return *std::ranges::find(session.sets.at(set).repetitions, number, &RepetitionRecord::number);
}

void read_findings(soci::session& sql, SessionRecord& session) {
  std::size_t set{};
  int repetition{};
  Finding finding;
  Number measured, stddev, limit, probability;
  for_each_row((sql.prepare << "SELECT set_index, repetition, criterion, measured, stddev, limit_passed, unit,"
                               " probability, cue FROM findings WHERE session_id = :session"
                               " ORDER BY set_index, repetition, list_index",
                into(set), into(repetition), into(finding.criterion), into(measured), into(stddev), into(limit),
                into(finding.unit), into(probability), into(finding.cue), use(session.id)),
               [&] {
                 finding.measured = measured.value;
                 finding.stddev = stddev_or_infinite(measured.value, stddev.value);
                 finding.limit = limit.value;
                 finding.probability = probability.value;
                 repetition_of(session, set, repetition).verdict.findings.push_back(finding);
               });
}

void read_not_judged(soci::session& sql, SessionRecord& session) {
  std::size_t set{};
  int repetition{};
  NotJudged not_judged;
  for_each_row((sql.prepare << "SELECT set_index, repetition, criterion, reason FROM not_judged"
                               " WHERE session_id = :session ORDER BY set_index, repetition, list_index",
                into(set), into(repetition), into(not_judged.criterion), into(not_judged.reason), use(session.id)),
               [&] { repetition_of(session, set, repetition).verdict.not_judged.push_back(not_judged); });
}

/// A person's sets that count, with at least one repetition.
const std::string kDoneSets =
    " FROM (SELECT sets.*, COALESCE(confirmed, measured) AS done, " + kBandOfSet +
    " AS worn"
    "       FROM sessions JOIN sets ON sets.session_id = sessions.id"
    "       WHERE person_id = :person AND sessions.begun_ms > :since AND source <> 'sample' AND left_out = 0) AS "
    "done_sets"
    " WHERE done > 0";

const std::string kLegs =
    "SELECT session_id, working_leg, COUNT(*), MIN(done), SUM(done), "
    " SUM(CASE WHEN judged > done THEN done ELSE judged END), SUM(CASE WHEN clean > done THEN done ELSE clean END),"
    " SUM(opening_sum_deg) / NULLIF(SUM(opening_count), 0),"
    " SUM(opening_variance_sum_deg2) / NULLIF(SUM(opening_count), 0),"
    " SUM(pelvis_roll_sum_deg) / NULLIF(SUM(pelvis_roll_count), 0),"
    " SUM(pelvis_roll_variance_sum_deg2) / NULLIF(SUM(pelvis_roll_count), 0),"
    " SUM(hold_sum_s) / NULLIF(SUM(hold_count), 0), SUM(lower_sum_s) / NULLIF(SUM(lower_count), 0)" +
    kDoneSets + " GROUP BY session_id, working_leg";

const std::string kBands =
    "SELECT session_id, worn" + kDoneSets + " GROUP BY session_id, worn ORDER BY session_id, MIN(set_index)";

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

using Bands = std::vector<std::optional<std::string>>;

std::map<std::string, Bands> read_bands(soci::session& sql, const std::string& person, Timestamp since) {
  std::map<std::string, Bands> bands;
  std::string session;
  std::optional<std::string> band;
  for_each_row((sql.prepare << kBands, into(session), into(band), use(person), use(since)),
               [&] { bands[session].push_back(band); });
  return bands;
}

}  // namespace

std::optional<SessionRecord> read_session(soci::session& sql, const std::string& id) {
  SessionRecord session;
  Dose& plan = session.plan;
  Answers& answers = session.answers;
  sql << "SELECT id, person_id, source, plan_sets, plan_least, plan_most, plan_hold_s, plan_lower_s, plan_rest_s,"
         " plan_band, plan_first_leg, begun_ms, utc_offset_min, ended_ms, effort, pain, pain_gone_by_morning,"
         " stop_reason, counts, pain_place, pain_side, pain_at_night, film, film_file FROM sessions WHERE id = :id",
      into(session.id), into(session.person), into(session.source), into(plan.sets), into(plan.least), into(plan.most),
      into(plan.hold), into(plan.lower), into(plan.rest), into(plan.band), into(plan.first_leg), into(session.begun),
      into(session.utc_offset), into(session.ended), into(answers.effort), into(answers.pain),
      into(answers.pain_gone_by_morning), into(answers.stop_reason), into(answers.counts), into(answers.pain_place),
      into(answers.pain_side), into(answers.pain_at_night), into(session.film.pictures), into(session.film.file),
      use(id);
  if (!sql.got_data()) return {};
  read_sets(sql, session);
  read_repetitions(sql, session);
  read_findings(sql, session);
  read_not_judged(sql, session);
  return session;
}

void read_movement(soci::session& sql, SessionRecord& session) {
  std::size_t set{};
  int repetition{};
  std::string samples;
  for_each_row((sql.prepare << "SELECT set_index, repetition, samples FROM movements WHERE session_id = :session",
                into(set), into(repetition), into(samples), use(session.id)),
               [&] { repetition_of(session, set, repetition).movement = to_movement(samples); });
}

std::vector<SessionSummary> read_summaries(soci::session& sql, const std::string& person, Timestamp since) {
  const std::map<std::string, Legs> legs = read_legs(sql, person, since);
  std::map<std::string, Bands> bands = read_bands(sql, person, since);
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
    read.bands = std::move(bands[read.id]);
    summaries.push_back(read);
  }
  return summaries;
}

}  // namespace clamshell
