// SPDX-License-Identifier: Apache-2.0
/// A line of text -> speech, for browsers that bring no voice of their own.
///
/// By Flite and its voice "slt", diphone-free statistical synthesis (Black & Lenzo 2001, "Flite: a small fast run-time
/// synthesis engine"), 33 ms for a sentence. Nothing leaves the machine.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

constexpr std::size_t kLongestLine = 600;  ///< bytes

/// A WAV file: 16 bit, mono. text: English, UTF-8, at most kLongestLine; degrees and the like are read out, other signs
/// beyond ASCII are left out. For one thread at a time.
std::string speak(std::string_view text);

}  // namespace clamshell
