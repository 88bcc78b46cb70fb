// SPDX-License-Identifier: Apache-2.0
/// The closed posture that a set starts from against the exercise's criteria.
#pragma once

#include <optional>

#include "body/set_up.h"
#include "exercise/exercise.h"
#include "form/verdict.h"
#include "form/viewpoint.h"

namespace clamshell {

/// Each criterion ends in exactly one of: a finding, not judged with its reason, or nothing (kept). Where
/// the camera sees a criterion badly it is found or not judged, but never kept. view: none where there was no camera.
Verdict judge(const SetUp& set_up, const Exercise& exercise, const std::optional<Viewpoint>& view);

}  // namespace clamshell
