// SPDX-License-Identifier: Apache-2.0
/// One session's line of a table, cell by cell; "–" for what was not measured, judged or answered.
#pragma once

#include <optional>
#include <string>

#include "prescription/history.h"

namespace clamshell {

struct SessionCells {
  std::string band;                         ///< its colour, "none"; of several "yellow/red"
  std::string left, right;                  ///< repetitions
  std::string left_opening, right_opening;  ///< "42° ± 3°"
  std::string clean;                        ///< "94 %", of the judged ones
  std::string hold;                         ///< "1.1 s", of both legs
  std::string effort, pain;                 ///< of 10
};

SessionCells cells_of(const SessionSummary& session);

/// Of both legs, 0..1 of the judged repetitions; nothing where neither leg has any.
std::optional<double> clean_share(const SessionSummary& session);
/// Of both legs, over the measured repetitions; nothing likewise.
std::optional<Seconds> mean_hold(const SessionSummary& session);

}  // namespace clamshell
