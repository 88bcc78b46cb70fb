// SPDX-License-Identifier: Apache-2.0
#include "clinic/film_store.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/check_text.h"
#include "store/columns.h"
#include "store/session_store.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

constexpr int kLongestLabel = 500;  ///< characters

std::string list_of(const std::vector<Finding>& findings) {
  std::vector<std::string_view> criteria;
  for (const Finding& finding : findings) criteria.push_back(word_of(finding.criterion));
  return fmt::format("{}", fmt::join(criteria, "; "));
}

std::string list_of(const std::vector<NotJudged>& doubts) {
  std::vector<std::string> texts;
  for (const NotJudged& doubt : doubts)
    texts.push_back(fmt::format("{}: {}", word_of(doubt.criterion), word_of(doubt.reason)));
  return fmt::format("{}", fmt::join(texts, "; "));
}

void upsert_film(soci::session& sql, const FilmResult& r, const std::optional<std::string>& session) {
  sql << "INSERT INTO film_results (film, settings, session_id, label, day, band, program, analyzed_ms, remark)"
         " VALUES (:film, :settings, :session, :label, :day, :band, :program, :analyzed, :remark)"
         " ON CONFLICT (film, settings) DO UPDATE SET session_id = excluded.session_id, label = excluded.label,"
         " day = excluded.day, band = excluded.band, program = excluded.program, analyzed_ms = excluded.analyzed_ms,"
         " remark = excluded.remark",
      use(r.key.film), use(r.key.settings), use(session), use(r.label), use(r.day), use(r.band), use(r.program),
      use(r.analyzed), use(r.remark);
}

void insert_film_repetition(soci::session& sql, const FilmKey& key, int number, int set, Side leg,
                            const RepetitionRecord& r) {
  const std::string findings = list_of(r.verdict.findings), not_judged = list_of(r.verdict.not_judged);
  sql << "INSERT INTO film_repetitions (film, settings, number, set_index, working_leg, lift_s, hold_s, lower_s,"
         " opening_deg, opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg, clean, findings, not_judged)"
         " VALUES (:film, :settings, :number, :set, :leg, :lift, :hold, :lower, :opening, :opening_stddev, :roll,"
         " :roll_stddev, :clean, :findings, :not_judged)",
      use(key.film), use(key.settings), use(number), use(set), use(leg), use(r.lift), use(r.hold), use(r.lower),
      use(r.opening.value), use(r.opening.stddev), use(r.pelvis_roll.value), use(r.pelvis_roll.stddev), use(r.clean),
      use(findings), use(not_judged);
}

}  // namespace

bool FilmStore::has(const FilmKey& key) const {
  int count{};
  database_.read([&](soci::session& sql) {
    sql << "SELECT COUNT(*) FROM film_results WHERE film = :film AND settings = :settings", into(count), use(key.film),
        use(key.settings);
  });
  return count > 0;
}

void FilmStore::keep(const FilmResult& result, const std::optional<SessionRecord>& session) {
  if (result.label) check_text(*result.label, kLongestLabel, "A label");
  database_.write([&](soci::session& sql) {
    std::optional<std::string> session_id;
    if (session) session_id = SessionStore::add_session(sql, *session);
    upsert_film(sql, result, session_id);
    sql << "DELETE FROM film_repetitions WHERE film = :film AND settings = :settings", use(result.key.film),
        use(result.key.settings);
    int number = 0;
    for (int set = 0; const SetRecord& each : result.sets) {
      for (const RepetitionRecord& repetition : each.repetitions)
        insert_film_repetition(sql, result.key, ++number, set, each.working_leg, repetition);
      ++set;
    }
  });
}

int FilmStore::read_study(const std::function<void(const StudyRow&)>& take) const {
  const std::string query =
      "SELECT f.film, f.settings, f.label, f.day, f.band, f.program, f.analyzed_ms, f.remark,"
      " COALESCE(r.set_index + 1, 0), r.working_leg, r.number, r.lift_s, r.hold_s, r.lower_s, r.opening_deg,"
      " r.opening_stddev_deg, r.pelvis_roll_deg, r.pelvis_roll_stddev_deg, r.clean, COALESCE(r.findings, ''),"
      " COALESCE(r.not_judged, '')"
      " FROM film_results f LEFT JOIN film_repetitions r ON r.film = f.film AND r.settings = f.settings"
      " ORDER BY f.label, f.film, f.settings, r.number";
  int films = 0;
  database_.read([&](soci::session& sql) {
    // PostgreSQL's client would take in the whole answer; SQLite steps from row to row.
    const bool by_cursor = sql.get_backend_name() == "postgresql";
    if (by_cursor) sql << "DECLARE study_rows NO SCROLL CURSOR FOR " + query;
    StudyRow row;
    FilmResult& film = row.film;
    bool more = true;
    while (more) {
      more = false;
      soci::statement rows = (sql.prepare << (by_cursor ? "FETCH 1000 FROM study_rows" : query), into(film.key.film),
                              into(film.key.settings), into(film.label), into(film.day), into(film.band),
                              into(film.program), into(film.analyzed), into(film.remark), into(row.set),
                              into(row.working_leg), into(row.number), into(row.lift), into(row.hold), into(row.lower),
                              into(row.opening.value), into(row.opening.stddev), into(row.pelvis_roll.value),
                              into(row.pelvis_roll.stddev), into(row.clean), into(row.findings), into(row.not_judged));
      for (rows.execute(); rows.fetch(); more = by_cursor) {
        if (row.number.value_or(1) == 1) ++films;
        take(row);
      }
    }
    if (by_cursor) sql << "CLOSE study_rows";
  });
  return films;
}

}  // namespace clamshell
