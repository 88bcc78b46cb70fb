// SPDX-License-Identifier: Apache-2.0
/// Muscles as people read of them: what they are called, and what the band or a rolling pelvis did to their work.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "muscle/muscle_effect.h"

namespace clamshell {

/// The name of a muscle or of a group as it is read: "gluteus_medius" -> "Gluteus medius".
inline std::string muscle_in_words(std::string name) {
  std::ranges::replace(name, '_', ' ');
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() += 'A' - 'a';
  return name;
}

/// What a picture of a few muscles shows: the exercise's own, and the one it spares.
inline constexpr std::array kMainGroups{"gluteus_maximus_superior", "gluteus_maximus_lower", "gluteus_medius",
                                        "gluteus_minimus", "tensor_fasciae_latae"};

/// What the band, or the pelvis that rolled, did to the work of the gluteals: one sentence for the person.
///
/// About the group whose activation surely changed most, for the roll rather the medius; no more is claimed than its
/// interval allows.
std::string band_in_words(const MuscleEffect& effect, std::string_view colour);

/// roll: + = backwards.
std::string roll_in_words(const MuscleEffect& effect, Radians roll);

}  // namespace clamshell
