// SPDX-License-Identifier: Apache-2.0
/// From version 5 to 6: what somebody trains for, standing work, whether it helps, corrections of sets, and what passes
/// between person and clinician. In SQL that SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

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

}  // namespace clamshell
