// SPDX-License-Identifier: Apache-2.0
#include "wording/dose_in_words.h"

#include <fmt/format.h>

#include "language/translate.h"

namespace clamshell {

std::string amount_in_words(const Dose& dose) {
  const std::string repetitions =
      dose.least == dose.most ? fmt::format("{}", dose.least) : fmt::format("{}–{}", dose.least, dose.most);
  return dose.most == 1
             ? trn("{} set of {} repetition a side", "{} sets of {} repetition a side", dose.sets, repetitions)
             : trn("{} set of {} repetitions a side", "{} sets of {} repetitions a side", dose.sets, repetitions);
}

std::string band_in_words(const std::optional<std::string>& band) {
  return band ? tr("with the {} band", tr(*band)) : tr("without a band");
}

std::string tempo_in_words(const Dose& dose) {
  return tr("hold {} s or longer, lower over {} s or longer, rest {} s between sets", in_short(dose.hold.value),
            in_short(dose.lower.value), in_short(dose.rest.value));
}

std::string first_leg_in_words(const Dose& dose) {
  if (!dose.first_leg) return tr("either leg first");
  return *dose.first_leg == Side::left ? tr("the left leg first") : tr("the right leg first");
}

}  // namespace clamshell
