// SPDX-License-Identifier: Apache-2.0
#include "coach/held_to_dose.h"

#include <algorithm>

namespace clamshell {

Exercise held_to(Exercise exercise, const Dose& dose) {
  for (Criterion& criterion : exercise.repetition) {
    if (!criterion.share_of_asked) continue;
    const Seconds asked = criterion.id == CriterionId::no_hold ? dose.hold : dose.lower;
    criterion.at_least = std::max(*criterion.at_least, *criterion.share_of_asked * asked.value);
  }
  return exercise;
}

}  // namespace clamshell
