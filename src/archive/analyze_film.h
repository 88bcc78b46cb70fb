// SPDX-License-Identifier: Apache-2.0
/// A film of an archive, analysed as `clamshell analyze` does it, and its result in the database, once.
#pragma once

#include <string>

#include "clinic/film_store.h"
#include "coach/analyze.h"
#include "prescription/rules.h"
#include "store/database.h"
#include "wire/film_job.h"

namespace clamshell {

struct FilmSettings {
  AnalyzeOptions analysis;  ///< what the job says of model and leg comes in place of what stands there
  Rules rules;
  std::string program;  ///< its version
};

/// What the result depends on: the pictures; and the model, the leg and, whose height and dose count, the person.
/// Throws BadVideo.
FilmKey key_of(const FilmJob& job);

/// Keeps the result; nothing where the database has it. Throws InputError, BadVideo, NotKept where there is no such
/// person, StoreError.
void analyze_film(const FilmJob& job, const FilmSettings& settings, Database& database, Timestamp now);

}  // namespace clamshell
