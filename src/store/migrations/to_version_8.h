// SPDX-License-Identifier: Apache-2.0
/// From version 7 to 8: the clinician's list, ready to be searched, sorted and paged. In SQL that SQLite and PostgreSQL
/// share.
#pragma once

#include <array>

namespace clamshell {

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

}  // namespace clamshell
