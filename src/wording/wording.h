// SPDX-License-Identifier: Apache-2.0
/// Criteria in the words of the person on the mat: their names, and what it is called when they are kept or not.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

/// "the pelvis roll"; a criterion without a wording is called by its id, without underscores.
std::string name_of_criterion(std::string_view criterion);

/// "hips stacked".
std::string kept_in_words(std::string_view criterion);

/// "knees bent only 22° ± 6°"; below: the measured is less than the limit, not more.
std::string fault_in_words(std::string_view criterion, bool below, std::string_view amount);

/// An id or another fixed word of a result, without underscores.
std::string spaced(std::string_view word);

}  // namespace clamshell
