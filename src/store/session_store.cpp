// SPDX-License-Identifier: Apache-2.0
#include "store/session_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/check_text.h"
#include "store/columns.h"
#include "store/forget_line.h"
#include "store/movement_text.h"
#include "store/new_id.h"
#include "store/read_people.h"
#include "store/read_sessions.h"
#include "store/sum_up_sets.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

constexpr int kLongestText = 500;  ///< characters
constexpr int kMostRepetitionsOfSet = 1000;

void check(const Answers& answers) {
  for (const std::optional<int>& answer : {answers.effort, answers.pain})
    if (answer && (*answer < 0 || *answer > 10))
      throw StoreError(fmt::format("An answer of {} can't be kept: give effort and pain from 0 to 10.", *answer));
  if (answers.stop_reason) check_text(*answers.stop_reason, kLongestText);
  if (answers.pain_place) check_text(*answers.pain_place, kLongestText);
}

void check(const Dose& plan) {
  if (plan.band) check_text(*plan.band, kLongestText);
}

void check(const SetRecord& set) {
  if (set.band) check_some_text(*set.band, kLongestText, "A band's colour");
}

void check(const Verdict& verdict) {
  for (const Finding& finding : verdict.findings)
    for (const std::string* text : {&finding.unit, &finding.cue}) check_text(*text, kLongestText);
}

/// When it ended, or nothing while it is under way. Throws NotKept if there is no such session.
std::optional<Timestamp> end_of(soci::session& sql, const std::string& session) {
  std::optional<Timestamp> ended;
  sql << "SELECT ended_ms FROM sessions WHERE id = :session", into(ended), use(session);
  if (!sql.got_data()) throw NotKept(fmt::format("There is no session \"{}\".", session));
  return ended;
}

void require_under_way(soci::session& sql, const std::string& session) {
  if (end_of(sql, session)) throw StoreError(fmt::format("Session \"{}\" has ended: begin a new one.", session));
}

void require_under_way(soci::session& sql, const std::string& session, int set) {
  require_under_way(sql, session);
  std::optional<Timestamp> ended;
  sql << "SELECT ended_ms FROM sets WHERE session_id = :session AND set_index = :set", into(ended), use(session),
      use(set);
  if (!sql.got_data()) throw NotKept(fmt::format("Session \"{}\" has no set of index {}.", session, set));
  if (ended)
    throw StoreError(fmt::format("The set of index {} in session \"{}\" has ended: begin a new one.", set, session));
}

std::optional<std::string> id_of_session_in(soci::session& sql, const std::string& person, const FilmDigests& film) {
  std::optional<std::string> id;
  sql << "SELECT id FROM sessions WHERE person_id = :person AND (film = :pictures OR film_file = :file)", into(id),
      use(person), use(film.pictures), use(film.file);
  return id;
}

void insert_row(soci::session& sql, const SessionRecord& s) {
  const Dose& plan = s.plan;
  sql << "INSERT INTO sessions (id, person_id, source, plan_sets, plan_least, plan_most, plan_hold_s, plan_lower_s,"
         " plan_rest_s, plan_band, plan_first_leg, begun_ms, utc_offset_min, film, film_file)"
         " VALUES (:id, :person, :source, :sets, :least, :most, :hold, :lower, :rest, :band, :first_leg, :begun,"
         " :utc_offset, :pictures, :file)",
      use(s.id), use(s.person), use(s.source), use(plan.sets), use(plan.least), use(plan.most), use(plan.hold),
      use(plan.lower), use(plan.rest), use(plan.band), use(plan.first_leg), use(s.begun), use(s.utc_offset),
      use(s.film.pictures), use(s.film.file);
}

void insert_row(soci::session& sql, const std::string& session, int index, const SetRecord& set) {
  const std::string band = set.band.value_or("");
  sql << "INSERT INTO sets (session_id, set_index, number, working_leg, band, begun_ms)"
         " VALUES (:session, :index, :number, :working_leg, :band, :begun)",
      use(session), use(index), use(set.number), use(set.working_leg), use(band), use(set.begun);
}

void insert_row(soci::session& sql, const std::string& session, int set, int repetition, int index, const Finding& f) {
  const Number measured{f.measured}, stddev{f.stddev}, limit{f.limit}, probability{f.probability};
  sql << "INSERT INTO findings (session_id, set_index, repetition, list_index, criterion, measured, stddev,"
         " limit_passed, unit, probability, cue)"
         " VALUES (:session, :set, :repetition, :index, :criterion, :measured, :stddev, :limit, :unit, :probability,"
         " :cue)",
      use(session), use(set), use(repetition), use(index), use(f.criterion), use(measured), use(stddev), use(limit),
      use(f.unit), use(probability), use(f.cue);
}

void insert_row(soci::session& sql, const std::string& session, int set, int repetition, int index,
                const NotJudged& n) {
  sql << "INSERT INTO not_judged (session_id, set_index, repetition, list_index, criterion, reason)"
         " VALUES (:session, :set, :repetition, :index, :criterion, :reason)",
      use(session), use(set), use(repetition), use(index), use(n.criterion), use(n.reason);
}

void insert_row(soci::session& sql, const std::string& session, int set, const RepetitionRecord& r) {
  sql << "INSERT INTO repetitions (session_id, set_index, number, completed_ms, lift_s, hold_s, lower_s, opening_deg,"
         " opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg, clean)"
         " VALUES (:session, :set, :number, :completed, :lift, :hold, :lower, :opening, :opening_stddev, :roll,"
         " :roll_stddev, :clean)",
      use(session), use(set), use(r.number), use(r.time), use(r.lift), use(r.hold), use(r.lower), use(r.opening.value),
      use(r.opening.stddev), use(r.pelvis_roll.value), use(r.pelvis_roll.stddev), use(r.clean);
  for (int index = 0; const Finding& finding : r.verdict.findings)
    insert_row(sql, session, set, r.number, index++, finding);
  for (int index = 0; const NotJudged& not_judged : r.verdict.not_judged)
    insert_row(sql, session, set, r.number, index++, not_judged);
  if (r.movement.empty()) return;
  const std::string samples = to_text(r.movement);
  sql << "INSERT INTO movements (session_id, set_index, repetition, samples)"
         " VALUES (:session, :set, :repetition, :samples)",
      use(session), use(set), use(r.number), use(samples);
}

void end(soci::session& sql, const std::string& session, int set, const SetRecord& ended) {
  sql << "UPDATE sets SET ended_ms = :now, ended_by = :end, confirmed = :confirmed, left_out = :left_out"
         " WHERE session_id = :session AND set_index = :set",
      use(ended.ended), use(ended.end), use(ended.confirmed), use(ended.left_out), use(session), use(set);
}

void end(soci::session& sql, const std::string& session, Timestamp now) {
  const SetEnd stopped = SetEnd::stopped;
  sql << "UPDATE sets SET ended_ms = :now, ended_by = :end WHERE session_id = :session AND ended_ms IS NULL", use(now),
      use(stopped), use(session);
  sql << "UPDATE sessions SET ended_ms = :now WHERE id = :session", use(now), use(session);
}

void require_ended(soci::session& sql, const std::string& session, int set) {
  if (!end_of(sql, session)) throw StoreError("A session under way can't be corrected: end it first.");
  int known{};
  sql << "SELECT COUNT(*) FROM sets WHERE session_id = :session AND set_index = :set", into(known), use(session),
      use(set);
  if (!known) throw NotKept(fmt::format("Session \"{}\" has no set of index {}.", session, set));
}

void change_set(soci::session& sql, const std::string& session, int set, const ChangedSet& change) {
  const std::string band = change.band.value_or("");
  sql << "UPDATE sets SET working_leg = :leg, confirmed = :confirmed, left_out = :left_out, band = :band"
         " WHERE session_id = :session AND set_index = :set",
      use(change.working_leg), use(change.confirmed), use(change.left_out), use(band), use(session), use(set);
}

void insert_row(soci::session& sql, const std::string& session, const Answers& a) {
  sql << "UPDATE sessions SET effort = :effort, pain = :pain, pain_gone_by_morning = :gone, stop_reason = :stop_reason,"
         " counts = :counts, pain_place = :place, pain_side = :side, pain_at_night = :at_night WHERE id = :session",
      use(a.effort), use(a.pain), use(a.pain_gone_by_morning), use(a.stop_reason), use(a.counts), use(a.pain_place),
      use(a.pain_side), use(a.pain_at_night), use(session);
}

}  // namespace

SessionRecord SessionStore::begin_session(const NewSession& begun) {
  SessionRecord session;
  session.id = new_id();
  session.person = begun.person;
  session.source = begun.source;
  session.plan = begun.plan;
  session.begun = begun.begun;
  session.utc_offset = begun.utc_offset;
  check(session.plan);
  database_.write_session(session.id, [&](soci::session& sql) {
    require_person(sql, session.person);
    insert_row(sql, session);
  });
  return session;
}

int SessionStore::begin_set(const std::string& session, const SetRecord& set) {
  int index{};
  database_.write_session(session, [&](soci::session& sql) {
    require_lead(sql, session);
    require_under_way(sql, session);
    sql << "SELECT COUNT(*) FROM sets WHERE session_id = :session", into(index), use(session);
    insert_row(sql, session, index, set);
  });
  return index;
}

void SessionStore::add_repetition(const std::string& session, int set, const RepetitionRecord& repetition) {
  check(repetition.verdict);
  database_.write_session(session, [&](soci::session& sql) {
    require_lead(sql, session);
    require_under_way(sql, session, set);
    int kept{};
    sql << "SELECT COUNT(*) FROM repetitions WHERE session_id = :session AND set_index = :set AND number = :number",
        into(kept), use(session), use(set), use(repetition.number);
    if (kept) throw StoreError(fmt::format("Repetition {} of this set is kept already.", repetition.number));
    insert_row(sql, session, set, repetition);
    sum_up_set(sql, session, set);
    if (repetition.number == 1) forget_line_of_session(sql, session);
  });
}

void SessionStore::count_led(const std::string& session, int set, int count) {
  database_.write_session(session, [&](soci::session& sql) {
    require_under_way(sql, session, set);
    sql << "UPDATE sets SET confirmed = :count WHERE session_id = :session AND set_index = :set", use(count),
        use(session), use(set);
  });
}

void SessionStore::end_set(const std::string& session, int set, SetEnd end_of_set, Timestamp now,
                           std::optional<int> confirmed) {
  SetRecord ended;
  ended.ended = now;
  ended.end = end_of_set;
  ended.confirmed = confirmed;
  database_.write_session(session, [&](soci::session& sql) {
    require_lead(sql, session);
    require_under_way(sql, session, set);
    end(sql, session, set, ended);
  });
}

void SessionStore::end_session(const std::string& session, Timestamp now) {
  database_.write_session(session, [&](soci::session& sql) {
    require_lead(sql, session);
    if (!end_of(sql, session)) end(sql, session, now);
    forget_line_of_session(sql, session);
  });
}

void SessionStore::answer(const std::string& session, const Answers& answers) {
  check(answers);
  database_.write_session(session, [&](soci::session& sql) {
    end_of(sql, session);
    insert_row(sql, session, answers);
    forget_line_of_session(sql, session);
  });
}

std::string SessionStore::add_session(const SessionRecord& filmed) {
  std::string id;
  database_.write([&](soci::session& sql) {
    if (id_of_session_in(sql, filmed.person, filmed.film))
      throw StoreError("This film is kept already: nothing was kept twice.");
    id = add_session(sql, filmed);
  });
  return id;
}

std::string SessionStore::add_session(soci::session& sql, const SessionRecord& filmed) {
  SessionRecord session = filmed;
  session.id = new_id();
  check(session.plan);
  check(session.answers);
  if (!session.ended) throw StoreError("A session that has not ended can't be added: end it first.");
  for (const SetRecord& set : session.sets) {
    check(set);
    for (const RepetitionRecord& repetition : set.repetitions) check(repetition.verdict);
  }
  require_person(sql, session.person);
  forget_line(sql, session.person);
  if (const auto there = id_of_session_in(sql, session.person, session.film)) return *there;
  insert_row(sql, session);
  for (int index = 0; const SetRecord& set : session.sets) {
    insert_row(sql, session.id, index, set);
    for (const RepetitionRecord& repetition : set.repetitions) insert_row(sql, session.id, index, repetition);
    sum_up_set(sql, session.id, index);
    end(sql, session.id, index++, set);
  }
  end(sql, session.id, *session.ended);
  insert_row(sql, session.id, session.answers);
  return session.id;
}

void SessionStore::delete_session(const std::string& session) {
  database_.write([&](soci::session& sql) {
    end_of(sql, session);
    forget_line_of_session(sql, session);
    sql << "DELETE FROM sessions WHERE id = :session", use(session);
  });
}

void SessionStore::correct_set(const std::string& session, int set, const ChangedSet& change,
                               const SetCorrection& why) {
  check_some_text(why.reason, kLongestText, "The reason of a correction");
  if (change.band) check_some_text(*change.band, kLongestText, "A band's colour");
  if (change.confirmed && (*change.confirmed < 0 || *change.confirmed > kMostRepetitionsOfSet))
    throw StoreError(
        fmt::format("A set of {} repetitions can't be kept: give 0 to {}.", *change.confirmed, kMostRepetitionsOfSet));
  database_.write([&](soci::session& sql) {
    forget_line_of_session(sql, session);
    require_ended(sql, session, set);
    sql << "INSERT INTO set_corrections (session_id, set_index, list_index, time_ms, reason, before_working_leg,"
           " before_confirmed, before_left_out, before_band)"
           " SELECT session_id, set_index, (SELECT COALESCE(MAX(list_index) + 1, 0) FROM set_corrections"
           " WHERE set_corrections.session_id = sets.session_id AND set_corrections.set_index = sets.set_index),"
           " :time, :reason, working_leg, confirmed, left_out, " +
               kBandOfSet +
               " FROM sets JOIN sessions ON sessions.id = session_id"
               " WHERE session_id = :session AND set_index = :set",
        use(why.time), use(why.reason), use(session), use(set);
    change_set(sql, session, set, change);
  });
}

void SessionStore::undo_correction(const std::string& session, int set, Timestamp now) {
  database_.write([&](soci::session& sql) {
    forget_line_of_session(sql, session);
    require_ended(sql, session, set);
    int index{};
    Timestamp time;
    ChangedSet before;
    sql << "SELECT list_index, time_ms, before_working_leg, before_confirmed, before_left_out, before_band"
           " FROM set_corrections WHERE session_id = :session AND set_index = :set ORDER BY list_index DESC LIMIT 1",
        into(index), into(time), into(before.working_leg), into(before.confirmed), into(before.left_out),
        into(before.band), use(session), use(set);
    if (!sql.got_data()) throw NotKept("This set was not corrected.");
    if (now - time > kUndoTime)
      throw StoreError("A correction can be taken back for a minute: correct the set again instead.");
    change_set(sql, session, set, before);
    sql << "DELETE FROM set_corrections WHERE session_id = :session AND set_index = :set AND list_index = :index",
        use(session), use(set), use(index);
  });
}

void SessionStore::lead(const std::string& session) {
  const std::string word = new_id();
  database_.write_session(session, [&](soci::session& sql) {
    end_of(sql, session);
    sql << "UPDATE sessions SET leader = :word WHERE id = :session", use(word), use(session);
  });
  led_ = session;
  lead_word_ = word;
}

void SessionStore::require_lead() const {
  database_.read([&](soci::session& sql) { require_lead(sql, led_); });
}

void SessionStore::require_lead(soci::session& sql, const std::string& session) const {
  if (session != led_) return;
  std::optional<std::string> leader;
  sql << "SELECT leader FROM sessions WHERE id = :session", into(leader), use(session);
  if (sql.got_data() && leader != lead_word_) throw LedElsewhere();
}

std::optional<SessionRecord> SessionStore::session(const std::string& id) const {
  std::optional<SessionRecord> session;
  database_.read([&](soci::session& sql) {
    session = read_session(sql, id);
    if (session) read_movement(sql, *session);
  });
  return session;
}

std::vector<SessionRecord> SessionStore::sessions(const std::string& person, int limit) const {
  std::vector<SessionRecord> sessions;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    std::vector<std::string> ids;
    const int count = std::max(limit, 0);
    std::string id;
    soci::statement newest = (sql.prepare << "SELECT id FROM sessions WHERE person_id = :person"
                                             " ORDER BY begun_ms DESC, id DESC LIMIT :count",
                              into(id), use(person), use(count));
    newest.execute();
    while (newest.fetch()) ids.push_back(id);
    for (const std::string& each : ids) sessions.push_back(*read_session(sql, each));
  });
  return sessions;
}

std::optional<SessionRecord> SessionStore::unfinished(const std::string& person, Timestamp since) const {
  std::optional<SessionRecord> session;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    std::string id;
    sql << "SELECT id FROM sessions WHERE person_id = :person AND begun_ms > :since AND ended_ms IS NULL"
           " ORDER BY CASE source WHEN 'sample' THEN 1 ELSE 0 END, begun_ms DESC, id DESC LIMIT 1",
        into(id), use(person), use(since);
    if (sql.got_data()) session = read_session(sql, id);
  });
  return session;
}

std::optional<SessionRecord> SessionStore::session_in(const std::string& person, const FilmDigests& film) const {
  std::optional<SessionRecord> session;
  database_.read([&](soci::session& sql) {
    if (const auto id = id_of_session_in(sql, person, film)) session = read_session(sql, *id);
  });
  return session;
}

std::vector<SessionSummary> SessionStore::summaries(const std::string& person, Timestamp since) const {
  std::vector<SessionSummary> summaries;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    summaries = read_summaries(sql, person, since);
  });
  return summaries;
}

}  // namespace clamshell
