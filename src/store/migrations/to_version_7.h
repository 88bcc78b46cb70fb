// SPDX-License-Identifier: Apache-2.0
/// From version 6 to 7: what the films of an archive came to. In SQL that SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

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

}  // namespace clamshell
