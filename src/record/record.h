// SPDX-License-Identifier: Apache-2.0
/// Turns what was seen and judged into the record that is stored.
#pragma once

#include <chrono>

#include "coach/analysis.h"
#include "exercise/exercise.h"
#include "store/session_record.h"

namespace clamshell {

/// number: in its set.
RepetitionRecord record(const JudgedRepetition& judged, const Exercise& exercise, int number, Timestamp completed);

/// When and for what a recording was made.
struct Recording {
  Timestamp begun;
  std::chrono::minutes utc_offset{};
  Dose dose;           ///< what the person was to do
  FilmDigests film{};  ///< neither: kept as if in no film
};

/// A filmed session: the other leg, or a rest of more than 15 s between two repetitions, begins a new set. The id and
/// the person are left out. Throws InputError where there is no repetition to keep.
SessionRecord record(const Analysis& analysis, const Exercise& exercise, const Recording& recording);

}  // namespace clamshell
