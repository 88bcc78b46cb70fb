// SPDX-License-Identifier: Apache-2.0
/// Both legs of a session in one number; nothing where neither has it.
#pragma once

#include <optional>

#include "prescription/history.h"

namespace clamshell {

/// 0..1, of the judged repetitions.
std::optional<double> clean_share(const SessionSummary& session);
/// Over the measured repetitions.
std::optional<Seconds> mean_hold(const SessionSummary& session);

}  // namespace clamshell
