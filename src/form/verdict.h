// SPDX-License-Identifier: Apache-2.0
/// What was found wrong, with its evidence, and what could not be judged, with its reason; the most important first.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/exercise.h"

namespace clamshell {

/// Numbers are in `unit`.
struct Finding {
  CriterionId criterion{};
  double measured{}, stddev{}, limit{};
  std::string unit;
  double probability{};  ///< that the limit is really passed
  std::string cue{};     ///< to the person: what to do
};

enum class WhyNotJudged {
  view,           ///< hidden from where the camera is
  too_uncertain,  ///< too close to the limit
  unseen,
  sensor,  ///< what a sensor on the thigh can't know
};
/// In files, messages and databases; in the order of the enumerators.
inline constexpr std::array kWordsWhyNotJudged{"view", "too_uncertain", "unseen", "sensor"};
constexpr std::string_view word_of(WhyNotJudged why) { return kWordsWhyNotJudged[static_cast<std::size_t>(why)]; }

struct NotJudged {
  CriterionId criterion{};
  WhyNotJudged reason{};
};

struct Verdict {
  std::vector<Finding> findings;
  std::vector<NotJudged> not_judged;
};

/// The one thing to say to the person, for nobody can mend two faults at once: the cue of the most important finding,
/// or nothing.
inline std::optional<std::string> choose_cue(const Verdict& verdict) {
  const auto& findings = verdict.findings;
  return findings.empty() || findings.front().cue.empty() ? std::nullopt : std::optional(findings.front().cue);
}

/// Whether a repetition was clean. false: something was found; true: nothing was, and every criterion of
/// Exercise::clean_needs was judged; nothing: it can't be told.
std::optional<bool> is_clean(const Verdict& verdict, const Exercise& exercise);

}  // namespace clamshell
