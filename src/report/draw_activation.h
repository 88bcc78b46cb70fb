// SPDX-License-Identifier: Apache-2.0
/// The gluteals' and the tensor fasciae latae's activation over a repetition as SVG.
#pragma once

#include <string>

#include "muscle/muscle_loads.h"

namespace clamshell {

/// without_band: of the same repetition, drawn dashed; null: there was no band. A whole document.
std::string draw_activation(const MuscleLoads& loads, const MuscleLoads* without_band);

}  // namespace clamshell
