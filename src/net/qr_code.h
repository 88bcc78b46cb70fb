// SPDX-License-Identifier: Apache-2.0
/// A text as a QR code, ISO/IEC 18004: for a terminal, two modules a character, or as a picture; black on white
/// whatever the colours around it are.
#pragma once

#include <string>

namespace clamshell {

/// Lines of UTF-8 and ANSI colours. Throws std::runtime_error if the text is too long for a code.
std::string draw_qr_code(const std::string& text);
/// An SVG document. Throws likewise.
std::string draw_qr_svg(const std::string& text);

}  // namespace clamshell
