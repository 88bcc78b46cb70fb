// SPDX-License-Identifier: Apache-2.0
#include "picture/orientation.h"

#include <algorithm>
#include <cstdlib>

namespace clamshell {

Orientation orientation_of(std::span<const std::int32_t, 9> matrix) {
  const double a = matrix[0], b = matrix[1], c = matrix[3], d = matrix[4];
  if (std::abs(a) + std::abs(d) >= std::abs(b) + std::abs(c)) return {false, a < 0, d < 0};
  return {true, c < 0, b < 0};
}

Orientation corrected(Orientation shown, Correction correction) {
  for (int turn = 0; turn < correction.quarter_turns; ++turn)
    shown = {!shown.transposed, !shown.mirrored_y, shown.mirrored_x};
  shown.mirrored_x ^= correction.mirrored;
  return shown;
}

Image turn_upright(const std::uint8_t* stored, std::ptrdiff_t stride, int stored_width, int stored_height,
                   Orientation orientation) {
  Image upright{stored_width, stored_height, {}};
  std::ptrdiff_t step_x = 3, step_y = stride;  // bytes in the stored picture from one upright pixel to the next
  if (orientation.transposed) {
    std::swap(upright.width, upright.height);
    std::swap(step_x, step_y);
  }
  if (orientation.mirrored_x) {
    stored += (upright.width - 1) * step_x;
    step_x = -step_x;
  }
  if (orientation.mirrored_y) {
    stored += (upright.height - 1) * step_y;
    step_y = -step_y;
  }

  const auto row_bytes = 3 * static_cast<std::size_t>(upright.width);
  upright.rgb.resize(row_bytes * static_cast<std::size_t>(upright.height));
  auto* to = upright.rgb.data();
  for (int y = 0; y < upright.height; ++y) {
    const auto* from = stored + y * step_y;
    if (step_x == 3) {
      to = std::copy_n(from, row_bytes, to);
    } else {
      for (int x = 0; x < upright.width; ++x, from += step_x) to = std::copy_n(from, 3, to);
    }
  }
  return upright;
}

}  // namespace clamshell
