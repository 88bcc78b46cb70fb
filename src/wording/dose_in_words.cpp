// SPDX-License-Identifier: Apache-2.0
#include "wording/dose_in_words.h"

#include <fmt/format.h>

#include "body/side_name.h"

namespace clamshell {

std::string amount_in_words(const Dose& dose) {
  const std::string repetitions =
      dose.least == dose.most ? fmt::format("{}", dose.least) : fmt::format("{}–{}", dose.least, dose.most);
  return fmt::format("{} set{} of {} repetition{} a side", dose.sets, dose.sets == 1 ? "" : "s", repetitions,
                     dose.most == 1 ? "" : "s");
}

std::string band_in_words(const std::optional<std::string>& band) {
  return band ? fmt::format("with the {} band", *band) : "without a band";
}

std::string tempo_in_words(const Dose& dose) {
  return fmt::format("hold {:.3g} s or longer, lower over {:.3g} s or longer, rest {:.3g} s between sets",
                     dose.hold.value, dose.lower.value, dose.rest.value);
}

std::string first_leg_in_words(const Dose& dose) {
  return dose.first_leg ? fmt::format("the {} leg first", name_of(*dose.first_leg)) : "either leg first";
}

}  // namespace clamshell
