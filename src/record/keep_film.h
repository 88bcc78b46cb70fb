// SPDX-License-Identifier: Apache-2.0
/// A film on its way into somebody's record: what was planned for its day, before it is analysed, and its session
/// after.
#pragma once

#include <chrono>
#include <string>

#include "coach/analysis.h"
#include "prescription/rules.h"
#include "record/record.h"
#include "store/database.h"
#include "store/person.h"

namespace clamshell {

/// Throws StoreError.
Dose planned_dose(Database& database, const Person& person, const Rules& rules, Timestamp begun,
                  std::chrono::minutes utc_offset);

/// Throws StoreError where the person does not own the dose's band, or the film is kept already.
void check_new_film(Database& database, const Person& person, const Recording& recording);

/// Gives the session's id, and leaves an entry in the audit. Throws InputError where there is no repetition to keep,
/// StoreError.
std::string keep_film(Database& database, const Person& person, const Analysis& analysis, const Exercise& exercise,
                      const Recording& recording, Timestamp now);

}  // namespace clamshell
