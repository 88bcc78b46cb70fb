// SPDX-License-Identifier: Apache-2.0
#include "wording/outcome_in_words.h"

#include <cmath>

#include "geometry/units.h"
#include "language/translate.h"
#include "wording/day_in_words.h"

namespace clamshell {

std::string function_in_words(const FunctionChange& change, const FunctionScale& scale) {
  const double difference = change.newest - change.first;
  const std::string first = decimal(change.first, 1), newest = decimal(change.newest, 1),
                    since = day_in_words(change.since);
  switch (change.verdict) {
    case FunctionVerdict::better:
      return tr("Better by {} points, from {} to {} of 10 since {}.", decimal(difference, 1), first, newest, since);
    case FunctionVerdict::worse:
      return tr("Worse by {} points, from {} to {} of 10 since {}.", decimal(-difference, 1), first, newest, since);
    case FunctionVerdict::about_the_same:
      break;
  }
  return tr("About the same, from {} to {} of 10 since {}: less than {} points may be chance.", first, newest, since,
            in_short(scale.change));
}

std::string strength_in_words(const StrengthTest& test) {
  const std::string hold = decimal(test.hold.value, 0), force = decimal(test.force_n, 0), band = tr(test.band);
  return test.leg == Side::left ? tr("left leg {} s against {} N ({} band)", hold, force, band)
                                : tr("right leg {} s against {} N ({} band)", hold, force, band);
}

std::string comparison_in_words(const Comparison& comparison) {
  const Side further = comparison.opening < 0 ? Side::left : Side::right;
  const std::string judgement = !comparison.weaker                 ? tr("that may be noise")
                                : *comparison.weaker == Side::left ? tr("the left leg is the weaker one")
                                                                   : tr("the right leg is the weaker one");
  const std::string by = decimal(100 * std::abs(comparison.opening), 0),
                    stddev = decimal(rounded_up(100 * comparison.opening_stddev), 0);
  return further == Side::left ? tr("the left leg opens {} % ± {} % further over {} sessions; {}", by, stddev,
                                    comparison.sessions, judgement)
                               : tr("the right leg opens {} % ± {} % further over {} sessions; {}", by, stddev,
                                    comparison.sessions, judgement);
}

}  // namespace clamshell
