// SPDX-License-Identifier: Apache-2.0
#include "wording/outcome_in_words.h"

#include <fmt/format.h>

#include <cmath>

#include "body/side_name.h"
#include "wording/day_in_words.h"

namespace clamshell {

std::string function_in_words(const FunctionChange& change, const FunctionScale& scale) {
  const double difference = change.newest - change.first;
  const std::string means =
      fmt::format("from {:.1f} to {:.1f} of 10 since {}", change.first, change.newest, day_in_words(change.since));
  switch (change.verdict) {
    case FunctionVerdict::better:
      return fmt::format("Better by {:.1f} points, {}.", difference, means);
    case FunctionVerdict::worse:
      return fmt::format("Worse by {:.1f} points, {}.", -difference, means);
    case FunctionVerdict::about_the_same:
      break;
  }
  return fmt::format("About the same, {}: less than {:g} points may be chance.", means, scale.change);
}

std::string strength_in_words(const StrengthTest& test) {
  return fmt::format("{} leg {:.0f} s against {:.0f} N ({} band)", name_of(test.leg), test.hold.value, test.force_n,
                     test.band);
}

}  // namespace clamshell
