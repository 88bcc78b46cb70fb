// SPDX-License-Identifier: Apache-2.0
/// The one thing to say to the person: nobody can mend two faults at once.
#pragma once

#include <optional>
#include <string>

#include "form/verdict.h"

namespace clamshell {

/// The cue of the most important finding, or nothing.
inline std::optional<std::string> choose_cue(const Verdict& verdict) {
  return verdict.findings.empty() ? std::nullopt : std::optional(verdict.findings.front().cue);
}

}  // namespace clamshell
