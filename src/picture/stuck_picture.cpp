// SPDX-License-Identifier: Apache-2.0
#include "picture/stuck_picture.h"

#include <cstddef>
#include <cstdlib>
#include <utility>

namespace clamshell {
namespace {

constexpr double kSame = 0.04;  ///< mean difference, of 255, that coding leaves
constexpr int kRows = 4;        ///< one row in so many is compared

bool alike(const Image& one, const Image& other) {
  if (one.width != other.width || one.height != other.height) return false;
  const std::size_t row = 3 * static_cast<std::size_t>(one.width);
  const double most = kSame * static_cast<double>(row) * one.height / kRows;
  long difference = 0;
  for (std::size_t y = 0; y < static_cast<std::size_t>(one.height); y += kRows) {
    for (std::size_t i = y * row; i < (y + 1) * row; ++i) difference += std::abs(one.rgb[i] - other.rgb[i]);
    if (static_cast<double>(difference) > most) return false;
  }
  return true;
}

}  // namespace

bool StuckPicture::add(std::shared_ptr<const Image> picture) {
  if (last_ && alike(*last_, *picture)) return true;
  last_ = std::move(picture);
  return false;
}

}  // namespace clamshell
