// SPDX-License-Identifier: Apache-2.0
/// A line of text -> speech, for browsers that bring no voice of their own.
///
/// By Flite and its voice "slt", diphone-free statistical synthesis (Black & Lenzo 2001, "Flite: a small fast run-time
/// synthesis engine"), 33 ms for a sentence. Nothing leaves the machine.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

/// A WAV file: 16 bit, mono. text: English, UTF-8; of it those words are said that hold_to_words leaves. For one thread
/// at a time.
std::string speak(std::string_view text);

}  // namespace clamshell
