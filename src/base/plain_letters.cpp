// SPDX-License-Identifier: Apache-2.0
#include "base/plain_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace clamshell {

std::string plain_letters(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (const icu::Normalizer2* const decompose = icu::Normalizer2::getNFKDInstance(error); U_SUCCESS(error))
    letters = decompose->normalize(letters, error);
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1))
    if (const UChar32 letter = letters.char32At(at); u_charType(letter) != U_NON_SPACING_MARK) plain.append(letter);
  std::string utf8;
  plain.foldCase().toUTF8String(utf8);
  return utf8;
}

}  // namespace clamshell
