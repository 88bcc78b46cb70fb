// SPDX-License-Identifier: Apache-2.0
/// Pieces of English sentences, and lines of text.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clamshell {

/// "repetition 7", "repetitions 1–4, 6 and 8"; the numbers ascend.
std::string repetitions(const std::vector<int>& numbers);

std::string capitalized(std::string text);

/// A fixed word of a result, without underscores.
std::string spaced(std::string_view word);

/// Lines of whole words that fit; a word that does not has a line of its own.
std::vector<std::string> wrapped(std::string_view text, const std::function<bool(const std::string& line)>& fits);

}  // namespace clamshell
