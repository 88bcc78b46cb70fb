// SPDX-License-Identifier: Apache-2.0
/// One repetition against the exercise's criteria.
///
/// Measurements are taken as normally distributed: the probability that a limit is really passed is
/// Phi((measured - limit) / stddev), or its complement for limits from below.
#pragma once

#include "exercise/exercise.h"
#include "form/verdict.h"
#include "repetition/repetition.h"

namespace clamshell {

/// Each criterion ends in exactly one of: a finding, not judged with its reason, or nothing (kept).
Verdict judge(const Repetition& repetition, const Exercise& exercise);

}  // namespace clamshell
