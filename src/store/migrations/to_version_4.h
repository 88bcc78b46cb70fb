// SPDX-License-Identifier: Apache-2.0
/// From version 3 to 4: whether a session counts, and how long a repetition was held. In SQL that SQLite and PostgreSQL
/// share.
#pragma once

#include <array>

namespace clamshell {

/// Until now lift and lowering ended and began at nine tenths of the peak, 0.7534 of the movement from rest to rest,
/// and the hold was all of the time above: now it is the stop between the movements.
inline constexpr std::array kWhatCounts{R"(ALTER TABLE sessions ADD COLUMN counts INTEGER CHECK (counts IN (0, 1)))",
                                        R"(UPDATE repetitions SET lift_s = lift_s / 0.7534, lower_s = lower_s / 0.7534,
  hold_s = CASE WHEN hold_s <= (lift_s + lower_s) * 0.2466 / 0.7534 THEN 0
  ELSE hold_s - (lift_s + lower_s) * 0.2466 / 0.7534 END)"};

}  // namespace clamshell
