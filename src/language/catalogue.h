// SPDX-License-Identifier: Apache-2.0
/// One language's sentences, found by the English ones: GNU gettext's PO files, "The Format of PO Files" in its manual.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/user_error.h"

namespace clamshell {

class Catalogue {
 public:
  /// Every sentence is its own translation.
  Catalogue() = default;
  /// The text of a PO file with two plural forms, "nplurals=2; plural=(n != 1);" or "(n > 1)". Throws UserError.
  explicit Catalogue(std::string_view po);

  /// The English sentence where there is no translation. The views live as long as the catalogue and what was asked.
  std::string_view of(std::string_view english) const;
  std::string_view of(std::string_view one, std::string_view many, long n) const;
  /// A sentence that was filled in before, "Port 80 is in use." of "Port {} is in use.": the one with the most words of
  /// its own that it can have been made of, filled with the same, translated likewise; as it is where there
  /// is none. One of few words, "{}, line {}: {}.", is recognized by the sentence that it ends in.
  std::string of_filled(std::string_view english) const;

 private:
  /// For one and for many; the second is empty where there is no plural.
  using Forms = std::array<std::string, 2>;
  /// of_filled(); nothing where there is none. of_few_words: also of one that is recognized by its end.
  std::optional<std::string> made_of(std::string_view english, bool of_few_words) const;

  std::map<std::string, Forms, std::less<>> sentences_;
  bool zero_is_one_{};  ///< as in French
};

/// The texts of languages/*.po, within the program: it looks for no file of them, wherever it runs. The English one has
/// only what libraries say, in our words.
extern const std::string_view kEnglishPo, kGermanPo, kSpanishPo, kFrenchPo;

}  // namespace clamshell
