// SPDX-License-Identifier: Apache-2.0
/// The SQL that brings the tables from each version to the next, the same for SQLite and PostgreSQL.
///
/// What a released version has is never changed: its databases are out there.
#pragma once

#include <array>

namespace clamshell {

/// The tables of version 1: sessions, all of one person.
inline constexpr std::array kTablesOfSessions{R"(CREATE TABLE schema_version (version INTEGER NOT NULL))",
                                              R"(INSERT INTO schema_version (version) VALUES (0))",
                                              R"(CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  source TEXT NOT NULL,
  plan_sets INTEGER NOT NULL,
  plan_least INTEGER NOT NULL,
  plan_most INTEGER NOT NULL,
  plan_rest_s DOUBLE PRECISION NOT NULL,
  plan_first_leg TEXT,
  begun_ms BIGINT NOT NULL,
  ended_ms BIGINT,
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  stop_reason TEXT))",
                                              R"(CREATE INDEX sessions_by_time ON sessions (begun_ms, id))",
                                              R"(CREATE TABLE sets (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  set_index INTEGER NOT NULL,
  number INTEGER NOT NULL,
  working_leg TEXT NOT NULL,
  begun_ms BIGINT NOT NULL,
  ended_ms BIGINT,
  ended_by TEXT,
  confirmed INTEGER,
  PRIMARY KEY (session_id, set_index)))",
                                              R"(CREATE TABLE repetitions (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  number INTEGER NOT NULL,
  completed_ms BIGINT NOT NULL,
  lift_s DOUBLE PRECISION,
  hold_s DOUBLE PRECISION,
  lower_s DOUBLE PRECISION,
  opening_deg DOUBLE PRECISION,
  opening_stddev_deg DOUBLE PRECISION,
  pelvis_roll_deg DOUBLE PRECISION,
  pelvis_roll_stddev_deg DOUBLE PRECISION,
  PRIMARY KEY (session_id, set_index, number),
  FOREIGN KEY (session_id, set_index) REFERENCES sets (session_id, set_index)))",
                                              R"(CREATE TABLE findings (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  repetition INTEGER NOT NULL,
  list_index INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  measured DOUBLE PRECISION,
  stddev DOUBLE PRECISION,
  limit_passed DOUBLE PRECISION,
  unit TEXT NOT NULL,
  probability DOUBLE PRECISION,
  cue TEXT NOT NULL,
  PRIMARY KEY (session_id, set_index, repetition, list_index),
  FOREIGN KEY (session_id, set_index, repetition) REFERENCES repetitions (session_id, set_index, number)))",
                                              R"(CREATE TABLE not_judged (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  repetition INTEGER NOT NULL,
  list_index INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (session_id, set_index, repetition, list_index),
  FOREIGN KEY (session_id, set_index, repetition) REFERENCES repetitions (session_id, set_index, number)))"};

/// From version 1 to 2: people.
inline constexpr std::array kTablesOfPeople{
    R"(CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  list_index INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  since_ms BIGINT NOT NULL,
  height_m DOUBLE PRECISION,
  mass_kg DOUBLE PRECISION,
  sex TEXT,
  leg_length_m DOUBLE PRECISION,
  thigh_girth_m DOUBLE PRECISION,
  affected_leg TEXT,
  calendar_word TEXT UNIQUE))",
    R"(CREATE TABLE bands_owned (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  colour TEXT NOT NULL,
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE screenings (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  time_ms BIGINT NOT NULL,
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE screening_answers (
  person_id TEXT NOT NULL,
  screening INTEGER NOT NULL,
  question TEXT NOT NULL,
  yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
  PRIMARY KEY (person_id, screening, question),
  FOREIGN KEY (person_id, screening) REFERENCES screenings (person_id, list_index) ON DELETE CASCADE))",
    R"(CREATE TABLE programmes (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  time_ms BIGINT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  sets INTEGER,
  least INTEGER,
  most INTEGER,
  days_a_week INTEGER,
  hold_s DOUBLE PRECISION,
  lower_s DOUBLE PRECISION,
  band TEXT,
  first_leg TEXT,
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  cleared INTEGER NOT NULL CHECK (cleared IN (0, 1)),
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE notes (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  time_ms BIGINT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE credentials (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  sign_in TEXT NOT NULL,
  sign_in_lower TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL))",
    R"(CREATE TABLE sign_ins (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  expires_ms BIGINT NOT NULL))",
    R"(CREATE INDEX sign_ins_by_person ON sign_ins (person_id))",
    R"(CREATE TABLE audit (
  list_index BIGINT NOT NULL PRIMARY KEY,
  time_ms BIGINT NOT NULL,
  actor TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  person TEXT NOT NULL,
  person_name TEXT NOT NULL,
  action TEXT NOT NULL,
  what TEXT NOT NULL))",
    R"(CREATE INDEX audit_by_person ON audit (person, list_index))"};

/// Each session gets its person, each repetition what it was judged to be and how it went, each set what its
/// repetitions come to; what belongs to something goes with it. The first person is 00000000000000000000000000000001.
inline constexpr std::array kSessionsOfPeople{
    R"(ALTER TABLE sessions RENAME TO sessions_1)",
    R"(ALTER TABLE sets RENAME TO sets_1)",
    R"(ALTER TABLE repetitions RENAME TO repetitions_1)",
    R"(ALTER TABLE findings RENAME TO findings_1)",
    R"(ALTER TABLE not_judged RENAME TO not_judged_1)",
    R"(DROP INDEX sessions_by_time)",
    R"(CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  plan_sets INTEGER NOT NULL,
  plan_least INTEGER NOT NULL,
  plan_most INTEGER NOT NULL,
  plan_hold_s DOUBLE PRECISION NOT NULL,
  plan_lower_s DOUBLE PRECISION NOT NULL,
  plan_rest_s DOUBLE PRECISION NOT NULL,
  plan_band TEXT,
  plan_first_leg TEXT,
  begun_ms BIGINT NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  ended_ms BIGINT,
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  pain_gone_by_morning INTEGER CHECK (pain_gone_by_morning IN (0, 1)),
  stop_reason TEXT))",
    R"(CREATE UNIQUE INDEX sessions_by_person ON sessions (person_id, begun_ms, id))",
    R"(INSERT INTO sessions (id, person_id, source, plan_sets, plan_least, plan_most, plan_hold_s, plan_lower_s,
  plan_rest_s, plan_first_leg, begun_ms, utc_offset_min, ended_ms, effort, pain, stop_reason)
  SELECT id, '00000000000000000000000000000001', source, plan_sets, plan_least, plan_most, 0.5, 1,
  plan_rest_s, plan_first_leg, begun_ms, 0, ended_ms, effort, pain, stop_reason FROM sessions_1)",
    R"(CREATE TABLE sets (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  set_index INTEGER NOT NULL,
  number INTEGER NOT NULL,
  working_leg TEXT NOT NULL,
  begun_ms BIGINT NOT NULL,
  ended_ms BIGINT,
  ended_by TEXT,
  confirmed INTEGER,
  measured INTEGER NOT NULL DEFAULT 0,
  judged INTEGER NOT NULL DEFAULT 0,
  clean INTEGER NOT NULL DEFAULT 0,
  opening_count INTEGER NOT NULL DEFAULT 0,
  opening_sum_deg DOUBLE PRECISION NOT NULL DEFAULT 0,
  opening_variance_sum_deg2 DOUBLE PRECISION NOT NULL DEFAULT 0,
  pelvis_roll_count INTEGER NOT NULL DEFAULT 0,
  pelvis_roll_sum_deg DOUBLE PRECISION NOT NULL DEFAULT 0,
  pelvis_roll_variance_sum_deg2 DOUBLE PRECISION NOT NULL DEFAULT 0,
  hold_count INTEGER NOT NULL DEFAULT 0,
  hold_sum_s DOUBLE PRECISION NOT NULL DEFAULT 0,
  lower_count INTEGER NOT NULL DEFAULT 0,
  lower_sum_s DOUBLE PRECISION NOT NULL DEFAULT 0,
  PRIMARY KEY (session_id, set_index)))",
    R"(INSERT INTO sets (session_id, set_index, number, working_leg, begun_ms, ended_ms, ended_by, confirmed)
  SELECT session_id, set_index, number, working_leg, begun_ms, ended_ms, ended_by, confirmed FROM sets_1)",
    R"(CREATE TABLE repetitions (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  number INTEGER NOT NULL,
  completed_ms BIGINT NOT NULL,
  lift_s DOUBLE PRECISION,
  hold_s DOUBLE PRECISION,
  lower_s DOUBLE PRECISION,
  opening_deg DOUBLE PRECISION,
  opening_stddev_deg DOUBLE PRECISION,
  pelvis_roll_deg DOUBLE PRECISION,
  pelvis_roll_stddev_deg DOUBLE PRECISION,
  clean INTEGER CHECK (clean IN (0, 1)),
  PRIMARY KEY (session_id, set_index, number),
  FOREIGN KEY (session_id, set_index) REFERENCES sets (session_id, set_index) ON DELETE CASCADE))",
    R"(INSERT INTO repetitions (session_id, set_index, number, completed_ms, lift_s, hold_s, lower_s,
  opening_deg, opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg, clean)
  SELECT session_id, set_index, number, completed_ms, lift_s, hold_s, lower_s, opening_deg,
  opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg,
  CASE WHEN EXISTS (SELECT 1 FROM findings_1 WHERE findings_1.session_id = repetitions_1.session_id
  AND findings_1.set_index = repetitions_1.set_index AND findings_1.repetition = repetitions_1.number)
  THEN 0 END FROM repetitions_1)",
    R"(CREATE TABLE movements (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  repetition INTEGER NOT NULL,
  samples TEXT NOT NULL,
  PRIMARY KEY (session_id, set_index, repetition),
  FOREIGN KEY (session_id, set_index, repetition)
  REFERENCES repetitions (session_id, set_index, number) ON DELETE CASCADE))",
    R"(CREATE TABLE findings (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  repetition INTEGER NOT NULL,
  list_index INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  measured DOUBLE PRECISION,
  stddev DOUBLE PRECISION,
  limit_passed DOUBLE PRECISION,
  unit TEXT NOT NULL,
  probability DOUBLE PRECISION,
  cue TEXT NOT NULL,
  PRIMARY KEY (session_id, set_index, repetition, list_index),
  FOREIGN KEY (session_id, set_index, repetition)
  REFERENCES repetitions (session_id, set_index, number) ON DELETE CASCADE))",
    R"(INSERT INTO findings (session_id, set_index, repetition, list_index, criterion, measured, stddev,
  limit_passed, unit, probability, cue)
  SELECT session_id, set_index, repetition, list_index, criterion, measured, stddev, limit_passed, unit,
  probability, cue FROM findings_1)",
    R"(CREATE TABLE not_judged (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  repetition INTEGER NOT NULL,
  list_index INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (session_id, set_index, repetition, list_index),
  FOREIGN KEY (session_id, set_index, repetition)
  REFERENCES repetitions (session_id, set_index, number) ON DELETE CASCADE))",
    R"(INSERT INTO not_judged (session_id, set_index, repetition, list_index, criterion, reason)
  SELECT session_id, set_index, repetition, list_index, criterion, reason FROM not_judged_1)",
    R"(DROP TABLE not_judged_1)",
    R"(DROP TABLE findings_1)",
    R"(DROP TABLE repetitions_1)",
    R"(DROP TABLE sets_1)",
    R"(DROP TABLE sessions_1)"};

/// From version 2 to 3: which film a session was seen in, and who leads it.
inline constexpr std::array kFilmsAndLeaders{R"(ALTER TABLE sessions ADD COLUMN film TEXT)",
                                             R"(CREATE UNIQUE INDEX sessions_by_film ON sessions (person_id, film))",
                                             R"(ALTER TABLE sessions ADD COLUMN leader TEXT)"};

/// From version 3 to 4: whether a session counts, and how long a repetition was held.
/// Until now lift and lowering ended and began at nine tenths of the peak, 0.7534 of the movement from rest to rest,
/// and the hold was all of the time above: now it is the stop between the movements.
inline constexpr std::array kWhatCounts{R"(ALTER TABLE sessions ADD COLUMN counts INTEGER CHECK (counts IN (0, 1)))",
                                        R"(UPDATE repetitions SET lift_s = lift_s / 0.7534, lower_s = lower_s / 0.7534,
  hold_s = CASE WHEN hold_s <= (lift_s + lower_s) * 0.2466 / 0.7534 THEN 0
  ELSE hold_s - (lift_s + lower_s) * 0.2466 / 0.7534 END)"};

/// From version 4 to 5: where it hurt, on which side, and whether at night.
inline constexpr std::array kWhereItHurts{
    R"(ALTER TABLE sessions ADD COLUMN pain_place TEXT)", R"(ALTER TABLE sessions ADD COLUMN pain_side TEXT)",
    R"(ALTER TABLE sessions ADD COLUMN pain_at_night INTEGER CHECK (pain_at_night IN (0, 1)))"};

/// From version 5 to 6: what somebody trains for, standing work, whether it helps, corrections of sets, and what passes
/// between person and clinician.
/// Days count from 1970-01-01, where the person was.
inline constexpr std::array kGoalsAndOutcomes{
    R"(ALTER TABLE people ADD COLUMN goal TEXT)",
    R"(ALTER TABLE people ADD COLUMN reminder_min INTEGER CHECK (reminder_min BETWEEN 0 AND 1439))",
    R"(ALTER TABLE bands_owned ADD COLUMN force_n DOUBLE PRECISION)",
    R"(ALTER TABLE programmes ADD COLUMN goal TEXT)",
    R"(ALTER TABLE programmes ADD COLUMN standing INTEGER CHECK (standing IN (0, 1)))",
    R"(ALTER TABLE sets ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1)))",
    R"(CREATE TABLE set_corrections (
  session_id TEXT NOT NULL,
  set_index INTEGER NOT NULL,
  list_index INTEGER NOT NULL,
  time_ms BIGINT NOT NULL,
  reason TEXT NOT NULL,
  before_working_leg TEXT NOT NULL,
  before_confirmed INTEGER,
  before_left_out INTEGER NOT NULL CHECK (before_left_out IN (0, 1)),
  before_band TEXT,
  PRIMARY KEY (session_id, set_index, list_index),
  FOREIGN KEY (session_id, set_index) REFERENCES sets (session_id, set_index) ON DELETE CASCADE))",
    R"(CREATE TABLE standing_days (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  PRIMARY KEY (person_id, day)))",
    R"(CREATE TABLE standing_exercises (
  person_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  PRIMARY KEY (person_id, day, exercise),
  FOREIGN KEY (person_id, day) REFERENCES standing_days (person_id, day) ON DELETE CASCADE))",
    R"(CREATE TABLE function_ratings (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE function_activities (
  person_id TEXT NOT NULL,
  rating INTEGER NOT NULL,
  list_index INTEGER NOT NULL,
  activity TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (person_id, rating, list_index),
  FOREIGN KEY (person_id, rating) REFERENCES function_ratings (person_id, list_index) ON DELETE CASCADE))",
    R"(CREATE TABLE strength_tests (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  day INTEGER NOT NULL,
  leg TEXT NOT NULL,
  band TEXT NOT NULL,
  force_n DOUBLE PRECISION NOT NULL,
  hold_s DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE questionnaires (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  day INTEGER NOT NULL,
  name TEXT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE messages (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  time_ms BIGINT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  seen_ms BIGINT,
  PRIMARY KEY (person_id, list_index)))",
    R"(CREATE TABLE shares (
  word_hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  note TEXT NOT NULL,
  created_ms BIGINT NOT NULL,
  expires_ms BIGINT NOT NULL,
  withdrawn_ms BIGINT))",
    R"(CREATE INDEX shares_by_person ON shares (person_id, list_index))",
    R"(CREATE TABLE share_openings (
  word_hash TEXT NOT NULL REFERENCES shares (word_hash) ON DELETE CASCADE,
  list_index INTEGER NOT NULL,
  time_ms BIGINT NOT NULL,
  PRIMARY KEY (word_hash, list_index)))"};

/// From version 6 to 7: what the films of an archive came to.
/// A film has one result for each settings. Of somebody's film the session goes with the person, and the result with
/// the session.
inline constexpr std::array kFilmsOfArchives{
    R"(CREATE TABLE film_results (
  film TEXT NOT NULL,
  settings TEXT NOT NULL,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  label TEXT,
  day TEXT,
  band TEXT,
  program TEXT NOT NULL,
  analyzed_ms BIGINT NOT NULL,
  remark TEXT,
  PRIMARY KEY (film, settings)))",
    R"(CREATE INDEX film_results_by_session ON film_results (session_id))",
    R"(CREATE TABLE film_repetitions (
  film TEXT NOT NULL,
  settings TEXT NOT NULL,
  number INTEGER NOT NULL,
  set_index INTEGER NOT NULL,
  working_leg TEXT,
  lift_s DOUBLE PRECISION,
  hold_s DOUBLE PRECISION,
  lower_s DOUBLE PRECISION,
  opening_deg DOUBLE PRECISION,
  opening_stddev_deg DOUBLE PRECISION,
  pelvis_roll_deg DOUBLE PRECISION,
  pelvis_roll_stddev_deg DOUBLE PRECISION,
  clean INTEGER CHECK (clean IN (0, 1)),
  findings TEXT NOT NULL,
  not_judged TEXT NOT NULL,
  PRIMARY KEY (film, settings, number),
  FOREIGN KEY (film, settings) REFERENCES film_results (film, settings) ON DELETE CASCADE))"};

/// From version 7 to 8: the clinician's list, ready to be searched, sorted and paged.
/// A line is what the rules made of a person's record on its day; whatever changes the record removes it.
inline constexpr std::array kListOfPeople{R"(ALTER TABLE people ADD COLUMN name_plain TEXT NOT NULL DEFAULT '')",
                                          R"(CREATE TABLE list_lines (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  last_day TEXT,
  days_done INTEGER NOT NULL,
  done_this_week INTEGER NOT NULL,
  days_a_week INTEGER NOT NULL,
  advice TEXT NOT NULL,
  sentence TEXT NOT NULL,
  flags TEXT NOT NULL,
  urgency INTEGER NOT NULL))",
                                          R"(CREATE INDEX list_lines_by_day ON list_lines (day))"};

/// From version 8 to 9: second factors, their recovery codes, and one-time codes for a forgotten password.
inline constexpr std::array kSecondFactors{R"(CREATE TABLE second_factors (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  secret TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  last_step BIGINT NOT NULL))",
                                           R"(CREATE TABLE recovery_codes (
  code_hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE))",
                                           R"(CREATE INDEX recovery_codes_of ON recovery_codes (person_id))",
                                           R"(CREATE TABLE one_time_codes (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  code_hash TEXT NOT NULL,
  expires_ms BIGINT NOT NULL))"};

/// From version 9 to 10: accounts at a sign-in provider.
inline constexpr std::array kAccounts{R"(CREATE TABLE accounts (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  UNIQUE (issuer, subject)))",
                                      R"(CREATE TABLE proven_accounts (
  word_hash TEXT NOT NULL PRIMARY KEY,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  expires_ms BIGINT NOT NULL))"};

/// From version 10 to 11: the band of each set, for people change it between sets, and who wrote an imported message.
/// Sets kept before, or by a program of before, have none: the plan's. '': without a band.
inline constexpr std::array kBandsAndAuthors{R"(ALTER TABLE messages ADD COLUMN author_name TEXT)",
                                             R"(ALTER TABLE sets ADD COLUMN band TEXT)"};

/// From version 11 to 12: the file in which a session was seen, which a browser knows and the program, too.
inline constexpr std::array kFilesOfFilms{
    R"(ALTER TABLE sessions ADD COLUMN film_file TEXT)",
    R"(CREATE UNIQUE INDEX sessions_by_film_file ON sessions (person_id, film_file))"};

}  // namespace clamshell
