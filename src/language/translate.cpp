// SPDX-License-Identifier: Apache-2.0
#include "language/translate.h"

#include <algorithm>

#include "language/catalogue.h"

namespace clamshell {
namespace {

Language& of_this_thread() {
  thread_local Language language = Language::english;
  return language;
}

/// Each is read when it is first spoken.
const Catalogue& catalogue_of(Language language) {
  static const Catalogue kEnglish(kEnglishPo);
  switch (language) {
    case Language::english:
      return kEnglish;
    case Language::german: {
      static const Catalogue kGerman(kGermanPo);
      return kGerman;
    }
    case Language::spanish: {
      static const Catalogue kSpanish(kSpanishPo);
      return kSpanish;
    }
    case Language::french: {
      static const Catalogue kFrench(kFrenchPo);
      return kFrench;
    }
  }
  return kEnglish;
}

/// With the language's decimal sign and a true minus; nothing is "-0.0".
std::string as_written(std::string number) {
  if (spoken() != Language::english) std::ranges::replace(number, '.', ',');
  if (!number.starts_with('-')) return number;
  number.erase(0, 1);
  return number.find_first_of("123456789") == std::string::npos ? number : "−" + number;
}

}  // namespace

Speaking::Speaking(Language language) : before_(of_this_thread()) { of_this_thread() = language; }
Speaking::~Speaking() { of_this_thread() = before_; }

Language spoken() { return of_this_thread(); }

std::string_view translation(std::string_view english) { return catalogue_of(spoken()).of(english); }

std::string_view translation(std::string_view one, std::string_view many, long n) {
  return catalogue_of(spoken()).of(one, many, n);
}

std::string told(std::string_view error) { return catalogue_of(spoken()).of_filled(error); }

std::string decimal(double value, int digits) { return as_written(fmt::format("{:.{}f}", value, digits)); }

std::string in_short(double value) { return as_written(fmt::format("{:.3g}", value)); }

std::string listed(const std::vector<std::string>& items) {
  std::string list;
  for (std::size_t i = 0; i + 1 < items.size(); ++i) list += (i > 0 ? ", " : "") + items[i];
  if (items.empty()) return list;
  return items.size() == 1 ? items.front() : tr("{} and {}", list, items.back());
}

}  // namespace clamshell
