// SPDX-License-Identifier: Apache-2.0
#include "net/qr_code.h"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace clamshell {

std::string draw_qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(text.c_str(), /*version=*/0, QR_ECLEVEL_M), QRcode_free);
  if (!code) throw std::runtime_error("The text is too long for a QR code.");

  const int width = code->width;
  const auto is_black = [&](int row, int column) {
    return row >= 0 && row < width && column >= 0 && column < width && code->data[row * width + column] & 1;
  };
  constexpr int kQuiet = 4;  // modules around the code, ISO/IEC 18004
  std::string drawn;
  for (int row = -kQuiet; row < width + kQuiet; row += 2) {
    drawn += "\x1b[38;5;16;48;5;231m";
    for (int column = -kQuiet; column < width + kQuiet; ++column) {
      const bool upper = is_black(row, column), lower = is_black(row + 1, column);
      drawn += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
    }
    drawn += "\x1b[0m\n";
  }
  return drawn;
}

}  // namespace clamshell
