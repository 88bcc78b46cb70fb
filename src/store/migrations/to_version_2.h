// SPDX-License-Identifier: Apache-2.0
/// From version 1 to 2: people. In SQL that SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

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

}  // namespace clamshell
