// SPDX-License-Identifier: Apache-2.0
/// From version 2 to 3: which film a session was seen in, and who leads it. In SQL that SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

inline constexpr std::array kFilmsAndLeaders{R"(ALTER TABLE sessions ADD COLUMN film TEXT)",
                                             R"(CREATE UNIQUE INDEX sessions_by_film ON sessions (person_id, film))",
                                             R"(ALTER TABLE sessions ADD COLUMN leader TEXT)"};

}  // namespace clamshell
