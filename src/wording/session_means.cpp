// SPDX-License-Identifier: Apache-2.0
#include "wording/session_means.h"

namespace clamshell {

std::optional<double> clean_share(const SessionSummary& session) {
  int judged = 0, clean = 0;
  for (const LegSummary& leg : session.legs) {
    judged += leg.judged;
    clean += leg.clean;
  }
  return judged == 0 ? std::nullopt : std::optional(static_cast<double>(clean) / judged);
}

std::optional<Seconds> mean_hold(const SessionSummary& session) {
  int repetitions = 0;
  Seconds sum;
  for (const LegSummary& leg : session.legs) {
    if (!leg.hold) continue;
    repetitions += leg.repetitions;
    sum += leg.repetitions * *leg.hold;
  }
  return repetitions == 0 ? std::nullopt : std::optional(sum / repetitions);
}

}  // namespace clamshell
