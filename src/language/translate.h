// SPDX-License-Identifier: Apache-2.0
/// What is said, in the language of whom it is said to: tr("Begin."), trn("{} set", "{} sets", count).
///
/// The language is that of the thread for as long as a Speaking lives, English otherwise; the process has none, as it
/// serves people of several languages at once. A Speaking must not live across a co_await.
/// Sentences are found by the English one, which has to stand in the call as it is: tools/languages.mjs reads it there.
/// Placeholders are those of fmt; a translation may number them to change their order: "{1} ... {0}".
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"

namespace clamshell {

/// Of this thread, until it is destroyed; then that of before.
class Speaking {
 public:
  explicit Speaking(Language language);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

 private:
  Language before_;
};

Language spoken();

/// As it is said now, placeholders and all.
std::string_view translation(std::string_view english);
std::string_view translation(std::string_view one, std::string_view many, long n);

inline std::string tr(std::string_view english) { return std::string(translation(english)); }

template <class... Values>
std::string tr(std::string_view english, const Values&... values) {
  return fmt::vformat(translation(english), fmt::make_format_args(values...));
}

/// n is the first of the values.
template <class... Values>
std::string trn(std::string_view one, std::string_view many, long n, const Values&... values) {
  return fmt::vformat(translation(one, many, n), fmt::make_format_args(n, values...));
}

/// Errors are thrown in English, with what they quote, by rooms that speak no language: one as it is said now.
std::string told(std::string_view error);

/// With so many decimals, the decimal sign of the language and a true minus: "2.7", "2,7", "−2.7".
std::string decimal(double value, int digits);
/// With as few decimals as it needs, three figures at most: "2", "1.5".
std::string in_short(double value);

/// Things as a sentence lists them: "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& items);

}  // namespace clamshell
