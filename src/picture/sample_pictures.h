// SPDX-License-Identifier: Apache-2.0
/// Painted pictures for tests: a colour in each corner, so that turns and mirrors show.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <ostream>

#include "picture/frame.h"

namespace clamshell::samples {

using Colour = std::array<int, 3>;
constexpr Colour kRed{200, 40, 40}, kGreen{40, 180, 40}, kBlue{40, 60, 200}, kWhite{230, 230, 230};

/// By corner.
struct Quadrants {
  Colour top_left, top_right, bottom_left, bottom_right;
  bool operator==(const Quadrants&) const = default;
};
constexpr Quadrants kUpright{kRed, kGreen, kBlue, kWhite};

inline std::shared_ptr<const Image> paint(int width, int height, const Quadrants& colours = kUpright) {
  Image image{width, height, {}};
  image.rgb.reserve(3 * static_cast<std::size_t>(width * height));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const bool left = 2 * x < width;
      const auto& colour = 2 * y < height ? (left ? colours.top_left : colours.top_right)
                                          : (left ? colours.bottom_left : colours.bottom_right);
      image.rgb.insert(image.rgb.end(), colour.begin(), colour.end());
    }
  return std::make_shared<const Image>(std::move(image));
}

inline Colour colour_at(const Image& image, double x, double y) {
  const auto column = static_cast<std::size_t>(x * image.width), row = static_cast<std::size_t>(y * image.height);
  const auto* pixel = &image.rgb.at(3 * (row * static_cast<std::size_t>(image.width) + column));
  return {pixel[0], pixel[1], pixel[2]};
}

inline Colour nearest(const Colour& seen) {
  const auto distance = [&seen](const Colour& other) {
    int sum = 0;
    for (std::size_t i = 0; i < 3; ++i) sum += std::abs(seen[i] - other[i]);
    return sum;
  };
  for (const auto& colour : {kRed, kGreen, kBlue, kWhite})
    if (distance(colour) < 40) return colour;
  return seen;
}

/// The four corners, each as the colour of kUpright that it is close to.
inline Quadrants quadrants_of(const Image& image) {
  const auto at = [&image](double x, double y) { return nearest(colour_at(image, x, y)); };
  return {at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)};
}

inline void PrintTo(const Quadrants& quadrants, std::ostream* out) {
  for (const auto& colour : {quadrants.top_left, quadrants.top_right, quadrants.bottom_left, quadrants.bottom_right})
    *out << testing::PrintToString(colour) << ' ';
}

}  // namespace clamshell::samples
