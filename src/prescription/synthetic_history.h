// SPDX-License-Identifier: Apache-2.0
/// Histories for tests: days counted from a Monday, sessions that went well and what can be wrong with them.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "prescription/history.h"
#include "prescription/rules.h"

namespace clamshell::synthetic {

inline const Rules& rules() {
  static const Rules loaded = load_rules(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
  return loaded;
}

/// 0: Monday, 5 January 2026.
inline Day day(int number) {
  using namespace std::chrono;
  return Day{local_days{January / 5 / 2026}} + days{number};
}

/// At six in the evening of that day.
inline Timestamp evening(int number) { return Timestamp{day(number).time_since_epoch() + std::chrono::hours{18}}; }

inline Dose dose(int least, int most, std::optional<std::string> band = {}, double hold = 0.5, double lower = 1) {
  Dose result = rules().first;
  result.least = least;
  result.most = most;
  result.band = std::move(band);
  result.hold = Seconds{hold};
  result.lower = Seconds{lower};
  return result;
}

inline LegSummary leg(int sets, int repetitions_a_set, double judged_share = 1, double clean_share = 1) {
  LegSummary summary;
  summary.sets = sets;
  summary.smallest_set = repetitions_a_set;
  summary.repetitions = sets * repetitions_a_set;
  summary.judged = static_cast<int>(judged_share * summary.repetitions);
  summary.clean = static_cast<int>(clean_share * summary.judged);
  return summary;
}

/// All of the dose, every repetition judged and clean, an effort of 4 and no pain.
inline SessionSummary good(int number, const Dose& dose = rules().first) {
  SessionSummary session;
  session.id = "session on day " + std::to_string(number);
  session.begun = evening(number);
  session.day = day(number);
  session.measured = true;
  session.dose = dose;
  session.legs = {leg(dose.sets, dose.most), leg(dose.sets, dose.most)};
  session.answers = {.effort = 4, .pain = 0, .pain_gone_by_morning = std::nullopt, .stop_reason = std::nullopt};
  return session;
}

inline SessionSummary with_form(SessionSummary session, double judged_share, double clean_share) {
  for (LegSummary& l : session.legs) l = leg(l.sets, l.smallest_set, judged_share, clean_share);
  return session;
}

inline SessionSummary with_answers(SessionSummary session, std::optional<int> effort, std::optional<int> pain,
                                   std::optional<bool> gone_by_morning = {}) {
  session.answers.effort = effort;
  session.answers.pain = pain;
  session.answers.pain_gone_by_morning = gone_by_morning;
  return session;
}

inline SessionSummary without_camera(SessionSummary session) {
  session.measured = false;
  return with_form(session, 0, 0);
}

inline History history(std::vector<SessionSummary> sessions, std::vector<std::string> bands = {"yellow", "red"}) {
  return {.sessions = std::move(sessions), .screening = {}, .programme = {}, .bands = std::move(bands)};
}

inline Programme programme(int number, const std::string& reason) {
  Programme set;
  set.time = evening(number);
  set.author = "clinician";
  set.reason = reason;
  return set;
}

}  // namespace clamshell::synthetic
