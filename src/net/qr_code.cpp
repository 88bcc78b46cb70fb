// SPDX-License-Identifier: Apache-2.0
#include "net/qr_code.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <iterator>
#include <memory>
#include <stdexcept>

namespace clamshell {

namespace {

constexpr int kQuiet = 4;  ///< modules around the code

class Modules {
 public:
  explicit Modules(const std::string& text)
      : code_(QRcode_encodeString8bit(text.c_str(), /*version=*/0, QR_ECLEVEL_M), QRcode_free) {
    if (!code_) throw std::runtime_error("The text is too long for a QR code.");
  }
  int width() const { return code_->width; }
  bool is_black(int row, int column) const {
    return row >= 0 && row < width() && column >= 0 && column < width() && code_->data[row * width() + column] & 1;
  }

 private:
  std::unique_ptr<QRcode, decltype(&QRcode_free)> code_;
};

}  // namespace

std::string draw_qr_code(const std::string& text) {
  const Modules code(text);
  const int width = code.width();
  std::string drawn;
  for (int row = -kQuiet; row < width + kQuiet; row += 2) {
    drawn += "\x1b[38;5;16;48;5;231m";
    for (int column = -kQuiet; column < width + kQuiet; ++column) {
      const bool upper = code.is_black(row, column), lower = code.is_black(row + 1, column);
      drawn += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
    }
    drawn += "\x1b[0m\n";
  }
  return drawn;
}

std::string draw_qr_svg(const std::string& text) {
  const Modules code(text);
  const int size = code.width() + 2 * kQuiet;
  std::string svg =
      fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">)"
                  R"(<rect width="{0}" height="{0}" fill="#fff"/><path d=")",
                  size);
  for (int row = 0; row < code.width(); ++row)
    for (int column = 0; column < code.width(); ++column)
      if (code.is_black(row, column))
        fmt::format_to(std::back_inserter(svg), "M{} {}h1v1h-1z", column + kQuiet, row + kQuiet);
  return svg + R"("/></svg>)";
}

}  // namespace clamshell
