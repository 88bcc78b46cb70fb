// SPDX-License-Identifier: Apache-2.0
#include "pose/warp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace clamshell {
namespace {

struct Scale {
  float gain, offset;
};

/// Top left of four neighbours, and how far the sample lies from it to the right and down, 0..1.
void blend(const std::uint8_t* top, const std::uint8_t* bottom, float right, float down, Scale scale, float* out) {
  const float w11 = right * down, w10 = down - w11, w01 = right - w11, w00 = 1 - right - w10;
  for (int c = 0; c < 3; ++c) {
    const float value = w00 * static_cast<float>(top[c]) + w01 * static_cast<float>(top[c + 3]) +
                        w10 * static_cast<float>(bottom[c]) + w11 * static_cast<float>(bottom[c + 3]);
    out[c] = value * scale.gain + scale.offset;
  }
}

/// One sample near or beyond the picture's edge.
void blend_at_edge(const Image& image, float x, float y, Border border, Scale scale, float* out) {
  const float left = std::floor(x), above = std::floor(y);
  const float right = x - left, down = y - above;
  float sum[3]{};
  for (int dy : {0, 1}) {
    for (int dx : {0, 1}) {
      // Kept near the picture before it becomes an integer.
      const int column = static_cast<int>(std::clamp(left, -2.0f, static_cast<float>(image.width))) + dx;
      const int row = static_cast<int>(std::clamp(above, -2.0f, static_cast<float>(image.height))) + dy;
      const bool inside = column >= 0 && column < image.width && row >= 0 && row < image.height;
      if (border == Border::black && !inside) continue;
      const auto at =
          static_cast<std::size_t>(std::clamp(row, 0, image.height - 1)) * static_cast<std::size_t>(image.width) +
          static_cast<std::size_t>(std::clamp(column, 0, image.width - 1));
      const float weight = (dx ? right : 1 - right) * (dy ? down : 1 - down);
      for (std::size_t c = 0; c < 3; ++c) sum[c] += weight * static_cast<float>(image.rgb[3 * at + c]);
    }
  }
  for (int c = 0; c < 3; ++c) out[c] = sum[c] * scale.gain + scale.offset;
}

}  // namespace

void warp(const Image& image, const Crop& crop, int side, Tone tone, Border border, std::span<float> out) {
  if (out.size() != static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3) {
    throw std::invalid_argument("warp: the target has another size");
  }
  const Scale scale{(tone.white - tone.black) / 255, tone.black};
  const double step = 1.0 / side;
  const Eigen::Vector2d half_pixel{0.5, 0.5};
  const Eigen::Vector2f first = (picture_from_crop(crop, half_pixel * step) - half_pixel).cast<float>();
  const Eigen::Vector2f along_x =
      ((picture_from_crop(crop, {1, 0}) - picture_from_crop(crop, {0, 0})) * step).cast<float>();
  const Eigen::Vector2f along_y{-along_x.y(), along_x.x()};
  const auto last_column = static_cast<float>(image.width - 1), last_row = static_cast<float>(image.height - 1);
  const std::size_t stride = 3 * static_cast<std::size_t>(image.width);

  float* target = out.data();
  for (int row = 0; row < side; ++row) {
    const Eigen::Vector2f start = first + static_cast<float>(row) * along_y;
    for (int column = 0; column < side; ++column, target += 3) {
      const float x = start.x() + static_cast<float>(column) * along_x.x();
      const float y = start.y() + static_cast<float>(column) * along_x.y();
      if (x >= 0 && x < last_column && y >= 0 && y < last_row) {
        const auto left = static_cast<std::size_t>(x), above = static_cast<std::size_t>(y);
        const std::uint8_t* top = image.rgb.data() + above * stride + 3 * left;
        blend(top, top + stride, x - static_cast<float>(left), y - static_cast<float>(above), scale, target);
      } else {
        blend_at_edge(image, x, y, border, scale, target);
      }
    }
  }
}

}  // namespace clamshell
