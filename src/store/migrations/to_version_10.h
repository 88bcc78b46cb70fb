// SPDX-License-Identifier: Apache-2.0
/// From version 9 to 10: accounts at a sign-in provider. In SQL that SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

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

}  // namespace clamshell
