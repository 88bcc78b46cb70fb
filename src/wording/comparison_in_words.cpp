// SPDX-License-Identifier: Apache-2.0
#include "wording/comparison_in_words.h"

#include <fmt/format.h>

#include <cmath>

#include "body/side_name.h"
#include "geometry/rounded_up.h"

namespace clamshell {

std::string comparison_in_words(const Comparison& comparison) {
  const Side further = comparison.opening < 0 ? Side::left : Side::right;
  const std::string judgement = comparison.weaker
                                    ? fmt::format("the {} leg is the weaker one", name_of(*comparison.weaker))
                                    : "that may be noise";
  return fmt::format("the {} leg opens {:.0f} % ± {:.0f} % further over {} sessions; {}", name_of(further),
                     100 * std::abs(comparison.opening), rounded_up(100 * comparison.opening_stddev),
                     comparison.sessions, judgement);
}

}  // namespace clamshell
