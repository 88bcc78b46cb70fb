// SPDX-License-Identifier: Apache-2.0
#include "wording/comparison_in_words.h"

#include <cmath>

#include "geometry/rounded_up.h"
#include "language/translate.h"

namespace clamshell {

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
