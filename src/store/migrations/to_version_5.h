// SPDX-License-Identifier: Apache-2.0
/// From version 4 to 5: where it hurt, on which side, and whether at night. In SQL that SQLite and PostgreSQL share.
#pragma once

#include <array>

namespace clamshell {

inline constexpr std::array kWhereItHurts{
    R"(ALTER TABLE sessions ADD COLUMN pain_place TEXT)", R"(ALTER TABLE sessions ADD COLUMN pain_side TEXT)",
    R"(ALTER TABLE sessions ADD COLUMN pain_at_night INTEGER CHECK (pain_at_night IN (0, 1)))"};

}  // namespace clamshell
