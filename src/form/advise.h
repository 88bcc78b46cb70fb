// SPDX-License-Identifier: Apache-2.0
/// Where to put the camera so that what it can't show from here can be judged.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "exercise/exercise.h"
#include "form/verdict.h"
#include "form/viewpoint.h"

namespace clamshell {

/// The verdict leaves the criterion open because the camera's place hides it.
bool hides(const Verdict& verdict, CriterionId criterion);

/// One sentence, or nothing where the view hindered no judgement or no place shows more of it. The place is the one
/// from which most of what the view hindered can be judged; of equal ones the first of the exercise.
/// Where only the camera's height is wrong, it says by how much.
std::optional<std::string> advise(const Viewpoint& view, std::span<const Verdict> verdicts, const Exercise& exercise);

}  // namespace clamshell
