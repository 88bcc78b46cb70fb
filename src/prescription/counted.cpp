// SPDX-License-Identifier: Apache-2.0
#include "prescription/counted.h"

namespace clamshell {

bool is_false_start(const SessionSummary& session, const Rules& rules) {
  if (session.answers.counts) return !*session.answers.counts;
  int done = 0;
  for (const LegSummary& leg : session.legs) done += leg.repetitions;
  const int asked = 2 * session.dose.sets * session.dose.least;
  return done < rules.counted_share * asked;
}

std::vector<SessionSummary> counted(std::vector<SessionSummary> sessions, const Rules& rules) {
  for (SessionSummary& session : sessions)
    if (is_false_start(session, rules)) session.legs = {};
  return sessions;
}

}  // namespace clamshell
