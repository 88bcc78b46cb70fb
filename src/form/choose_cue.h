// SPDX-License-Identifier: Apache-2.0
/// The one thing to say to the person: nobody can mend two faults at once.
#pragma once

#include <optional>
#include <string>

#include "form/verdict.h"

namespace clamshell {

/// The cue of the most important finding, or nothing.
inline std::optional<std::string> choose_cue(const Verdict& verdict) {
  const auto& findings = verdict.findings;
  return findings.empty() || findings.front().cue.empty() ? std::nullopt : std::optional(findings.front().cue);
}

}  // namespace clamshell
