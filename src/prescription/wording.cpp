// SPDX-License-Identifier: Apache-2.0
#include "prescription/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace clamshell {

std::string in_words(int count) {
  constexpr std::array kWords{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  if (count < 0 || count >= static_cast<int>(kWords.size())) return std::to_string(count);
  return kWords.at(static_cast<std::size_t>(count));
}

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string counted(int count, const std::string& what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string seconds_in_words(Seconds duration) {
  return fmt::format("{:g} second{}", duration.value, duration.value == 1 ? "" : "s");
}

std::string repetitions_in_words(const Dose& dose) {
  if (dose.least == dose.most) return goal_in_words(dose);
  return fmt::format("{} × {}–{}", dose.sets, dose.least, dose.most);
}

std::string goal_in_words(const Dose& dose) { return fmt::format("{} × {}", dose.sets, dose.most); }

std::string band_name(const std::string& colour, const Rules& rules) {
  const auto band = std::ranges::find(rules.bands, colour, &Band::colour);
  return (band == rules.bands.end() ? colour : band->name) + " band";
}

std::string band_in_words(const std::optional<std::string>& colour, const Rules& rules) {
  return colour ? "with the " + band_name(*colour, rules) : "without a band";
}

std::string dose_in_words(const Dose& dose, const Rules& rules) {
  std::string text = repetitions_in_words(dose) + ' ' + band_in_words(dose.band, rules);
  if (dose.hold > rules.first.hold) text += ", hold " + seconds_in_words(dose.hold);
  if (dose.lower > rules.first.lower) text += ", lower over " + seconds_in_words(dose.lower);
  return text;
}

}  // namespace clamshell
