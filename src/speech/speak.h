// SPDX-License-Identifier: Apache-2.0
/// A line of text -> speech, for browsers that bring no voice of their own.
///
/// By Flite and its voice "slt", diphone-free statistical synthesis (Black & Lenzo 2001, "Flite: a small fast run-time
/// synthesis engine"), 33 ms for a sentence. Nothing leaves the machine.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

constexpr std::size_t kLongestWord = 24, kLongestNumber = 6;  ///< characters
constexpr std::size_t kMostWords = 120;

/// Any text -> plain English words, for Flite: it writes past its buffers on long runs of punctuation, and spells out
/// for seconds what is no word. Words of letters, digits and inner apostrophes, and numbers such as "45" and "1.5",
/// each followed by one mark of punctuation at most, with one blank between. Degrees and the like are read out. Left
/// out: longer words and numbers, every other sign, and what comes after kMostWords.
std::string hold_to_words(std::string_view text);

/// A WAV file: 16 bit, mono. text: English, UTF-8; of it those words are said that hold_to_words leaves. For one thread
/// at a time.
std::string speak(std::string_view text);

}  // namespace clamshell
