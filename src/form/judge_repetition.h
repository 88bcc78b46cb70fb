// SPDX-License-Identifier: Apache-2.0
/// One repetition against the exercise's criteria.
#pragma once

#include <optional>

#include "exercise/exercise.h"
#include "form/verdict.h"
#include "form/viewpoint.h"
#include "repetition/repetition.h"

namespace clamshell {

/// Each criterion ends in exactly one of: a finding, not judged with its reason, or nothing (kept).
/// view: none where a sensor on the thigh felt it.
/// own_best: the person's largest opening so far; 0 = there is none yet.
Verdict judge(const Repetition& repetition, const Exercise& exercise, const std::optional<Viewpoint>& view,
              Radians own_best);

}  // namespace clamshell
