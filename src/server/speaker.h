// SPDX-License-Identifier: Apache-2.0
/// Lines -> speech, by a process of its own: what is said comes from anywhere, and records are kept in this one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace clamshell {

/// A WAV file, as speech/speak.h has it, by the program apps/speaker. Nothing where it would last over a minute, where
/// the line takes too long, or where there is no process for it. Waits for it, some seconds at most.
std::optional<std::string> speak_apart(const std::filesystem::path& speaker, const std::string& line);

}  // namespace clamshell
