// SPDX-License-Identifier: Apache-2.0
/// Of any text such words are left as Flite can take.
#include <cstdint>
#include <cstdlib>

#include "speech/speak.h"

namespace {

bool is_mark(char c) { return std::string_view(".,;:!?").find(c) != std::string_view::npos; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_of_a_word(char c) {
  return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '\'' || c == '.';
}

bool is_lawful(std::string_view word) {
  if (word.size() > 1 && is_mark(word.back())) word.remove_suffix(1);
  bool number = false;
  for (const char c : word) {
    if (!is_of_a_word(c)) return false;
    number = number || is_digit(c);
  }
  return !word.empty() && word.find("..") == word.npos && word.find("''") == word.npos &&
         word.size() <= (number ? clamshell::kLongestNumber : clamshell::kLongestWord);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string words = clamshell::hold_to_words({reinterpret_cast<const char*>(data), size});
  for (std::string_view rest = words; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (!is_lawful(word)) std::abort();
    rest.remove_prefix(word.size());
    if (!rest.empty()) rest.remove_prefix(1);
  }
  if (clamshell::hold_to_words(words) != words) std::abort();
  return 0;
}
