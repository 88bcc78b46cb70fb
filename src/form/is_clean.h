// SPDX-License-Identifier: Apache-2.0
/// Whether a repetition was clean.
#pragma once

#include <optional>

#include "exercise/exercise.h"
#include "form/verdict.h"

namespace clamshell {

/// false: something was found; true: nothing was, and every criterion of Exercise::clean_needs was judged; nothing:
/// it can't be told.
std::optional<bool> is_clean(const Verdict& verdict, const Exercise& exercise);

}  // namespace clamshell
