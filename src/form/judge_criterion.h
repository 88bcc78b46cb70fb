// SPDX-License-Identifier: Apache-2.0
/// One measurement against one criterion: found, kept or not judged.
///
/// A measurement is taken as normally distributed. With P the probability that a limit is really passed and c the
/// exercise's certainty: P >= c is a finding, P <= 1 - c is kept, and in between nobody can tell. From outside all
/// camera places of the exercise (the head end) the deviations don't hold well enough: they count twice, and nothing is
/// called kept. No view: a sensor on the thigh felt the movement, and no camera saw it.
#pragma once

#include <optional>

#include "exercise/exercise.h"
#include "form/verdict.h"
#include "form/viewpoint.h"

namespace clamshell {

/// In the unit of the criterion.
struct Measurement {
  double value{}, stddev{};
};

/// The camera stands where the criterion says that it is seen well.
bool well_seen(const Criterion& criterion, const Exercise& exercise, const Viewpoint& view);

/// Adds to the verdict a finding, or what is not judged: "unseen" without a measurement, or with one that is not finite
/// although a camera looked; "sensor" with one that is not finite, and no camera; undecided, "view" where the camera
/// sees the criterion badly, else "too_uncertain".
void judge_criterion(Verdict& verdict, const Criterion& criterion, const std::optional<Measurement>& measurement,
                     const Exercise& exercise, const std::optional<Viewpoint>& view);

}  // namespace clamshell
