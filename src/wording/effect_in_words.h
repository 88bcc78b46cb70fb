// SPDX-License-Identifier: Apache-2.0
/// What the band, or the pelvis that rolled, did to the work of the gluteals: one sentence for the person.
///
/// About the group whose activation surely changed most, for the roll rather the medius; no more is claimed than its
/// interval allows.
#pragma once

#include <string>
#include <string_view>

#include "muscle/muscle_effect.h"

namespace clamshell {

std::string band_in_words(const MuscleEffect& effect, std::string_view colour);

/// roll: + = backwards.
std::string roll_in_words(const MuscleEffect& effect, Radians roll);

}  // namespace clamshell
