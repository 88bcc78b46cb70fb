// SPDX-License-Identifier: Apache-2.0
/// A film analysed in a process of its own, so that whatever the film does to the reader, the worker lives on.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "queue/worker.h"

namespace clamshell {

/// What the process ends with besides 0, as sysexits.h has it where another try would change something or nothing.
enum FilmProcessExit { kFilmFailed = 1, kFilmRefused = 65, kDatabaseAway = 75 };

/// Runs `clamshell worker --one`, this program, with the text on its standard input, and ends it where go_on() says so.
/// database: passed on in the environment, which nobody but its user can read. films_from: the worker's --films-from.
WorkEnd run_film_process(const std::string& text, const std::string& database,
                         const std::vector<std::string>& films_from, const std::function<bool()>& go_on);

}  // namespace clamshell
