// SPDX-License-Identifier: Apache-2.0
#include "prescription/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "language/translate.h"
#include "prescription/situation.h"

namespace clamshell {

std::string in_words(int count) {
  const std::array words{tr("no"),  tr("one"),   tr("two"),   tr("three"), tr("four"), tr("five"),
                         tr("six"), tr("seven"), tr("eight"), tr("nine"),  tr("ten")};
  if (count < 0 || count >= static_cast<int>(words.size())) return std::to_string(count);
  return words.at(static_cast<std::size_t>(count));
}

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string seconds_in_words(Seconds duration) {
  return duration.value == 1 ? tr("1 second") : tr("{} seconds", in_short(duration.value));
}

std::string repetitions_in_words(const Dose& dose) {
  if (dose.least == dose.most) return goal_in_words(dose);
  return fmt::format("{} × {}–{}", dose.sets, dose.least, dose.most);
}

std::string goal_in_words(const Dose& dose) { return fmt::format("{} × {}", dose.sets, dose.most); }

std::string band_name(const std::string& colour, const Rules& rules) {
  const auto band = std::ranges::find(rules.bands, colour, &Band::colour);
  return band == rules.bands.end() ? tr(colour) : band->name;
}

std::string band_in_words(const std::optional<std::string>& colour, const Rules& rules) {
  return colour ? tr("with the {} band", band_name(*colour, rules)) : tr("without a band");
}

std::string dose_in_words(const Dose& dose, const Rules& rules) {
  std::string text = repetitions_in_words(dose) + ' ' + band_in_words(dose.band, rules);
  if (dose.hold > rules.first.hold) text += ", " + tr("hold {}", seconds_in_words(dose.hold));
  if (dose.lower > rules.first.lower) text += ", " + tr("lower over {}", seconds_in_words(dose.lower));
  return text;
}

std::string lacking(const std::optional<Band>& missing) {
  return missing ? ", " + tr("and the {} band is not among yours", missing->name) : "";
}

Reason not_owned(const Band& missing, const Rules& rules) {
  return reason(rules, "not_owned",
                tr("Next would be the {} band ({}), which is not among yours", missing.name, tr(missing.colour)));
}

}  // namespace clamshell
