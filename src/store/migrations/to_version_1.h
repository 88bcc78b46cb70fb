// SPDX-License-Identifier: Apache-2.0
/// The tables of version 1: sessions, all of one person. In SQL that SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

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

}  // namespace clamshell
