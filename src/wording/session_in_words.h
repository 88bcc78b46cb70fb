// SPDX-License-Identifier: Apache-2.0
/// One session's line of a table, cell by cell; "–" for what was not measured, judged or answered.
#pragma once

#include <string>

#include "prescription/history.h"

namespace clamshell {

struct SessionCells {
  std::string band;                         ///< its colour, "none"
  std::string left, right;                  ///< repetitions
  std::string left_opening, right_opening;  ///< "42° ± 3°"
  std::string clean;                        ///< "94 %", of the judged ones
  std::string hold;                         ///< "1.1 s", of both legs
  std::string effort, pain;                 ///< of 10
};

SessionCells cells_of(const SessionSummary& session);

}  // namespace clamshell
