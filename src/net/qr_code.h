// SPDX-License-Identifier: Apache-2.0
/// A text as a QR code for a terminal, two modules a character, black on white whatever the terminal's colours are.
#pragma once

#include <string>

namespace clamshell {

/// Lines of UTF-8 and ANSI colours. Throws std::runtime_error if the text is too long for a code.
std::string draw_qr_code(const std::string& text);

}  // namespace clamshell
