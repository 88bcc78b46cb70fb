// SPDX-License-Identifier: Apache-2.0
/// From version 8 to 9: second factors, their recovery codes, and one-time codes for a forgotten password. In SQL that
/// SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

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

}  // namespace clamshell
