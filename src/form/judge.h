// SPDX-License-Identifier: Apache-2.0
/// The set-up and each repetition against the exercise's criteria.
///
/// Each criterion ends in exactly one of: a finding, not judged with its reason, or nothing (kept).
#pragma once

#include <optional>

#include "body/set_up.h"
#include "exercise/exercise.h"
#include "form/verdict.h"
#include "form/viewpoint.h"
#include "repetition/repetition.h"

namespace clamshell {

/// view: none where a sensor on the thigh felt it. own_best: the person's largest opening so far; 0 = there is none
/// yet.
Verdict judge(const Repetition& repetition, const Exercise& exercise, const std::optional<Viewpoint>& view,
              Radians own_best);

/// The closed posture that a set starts from. Where the camera sees a criterion badly it is found or not judged, but
/// never kept. view: none where there was no camera.
Verdict judge(const SetUp& set_up, const Exercise& exercise, const std::optional<Viewpoint>& view);

}  // namespace clamshell
