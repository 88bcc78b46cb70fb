// SPDX-License-Identifier: Apache-2.0
#include "picture/same_size.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace clamshell {
namespace {

PictureSize fitted(const Image& picture, PictureSize into) {
  const double scale =
      std::min(static_cast<double>(into.width) / picture.width, static_cast<double>(into.height) / picture.height);
  const auto scaled = [scale](int side, int most) {
    return std::clamp(static_cast<int>(std::lround(side * scale)), 1, most);
  };
  return {scaled(picture.width, into.width), scaled(picture.height, into.height)};
}

/// The pixels of a line that one pixel of the scaled line is made of.
struct Mixture {
  std::ptrdiff_t first{};
  std::vector<float> shares;
};

/// A triangle as wide as two pixels of the coarser line: every pixel has its share where the line is made shorter, and
/// the scaled line is linear between pixels where it is made longer.
std::vector<Mixture> scale_line(int from, int to) {
  std::vector<Mixture> scaled;
  const double step = static_cast<double>(from) / to, reach = std::max(step, 1.0);
  for (int i = 0; i < to; ++i) {
    const double centre = (i + 0.5) * step - 0.5;
    const int first = std::max(0, static_cast<int>(std::ceil(centre - reach)));
    const int last = std::min(from - 1, static_cast<int>(std::floor(centre + reach)));
    Mixture mixture{first, {}};
    float sum = 0;
    for (int pixel = first; pixel <= last; ++pixel)
      sum += mixture.shares.emplace_back(static_cast<float>(std::max(0.0, 1 - std::abs(pixel - centre) / reach)));
    for (float& share : mixture.shares) share /= sum;
    scaled.push_back(std::move(mixture));
  }
  return scaled;
}

/// values: `stride` from one pixel of the line to the next.
template <class Value>
float mixed(const Mixture& mixture, const Value* values, std::ptrdiff_t stride) {
  float sum = 0;
  values += mixture.first * stride;
  for (const float share : mixture.shares) {
    sum += share * static_cast<float>(*values);
    values += stride;
  }
  return sum;
}

Image scaled(const Image& picture, PictureSize to) {
  const std::ptrdiff_t stored_row = 3 * static_cast<std::ptrdiff_t>(picture.width),
                       row = 3 * static_cast<std::ptrdiff_t>(to.width);
  std::vector<float> narrowed(static_cast<std::size_t>(row * picture.height));  // width as wanted, height as it was
  const auto columns = scale_line(picture.width, to.width), rows = scale_line(picture.height, to.height);
  auto narrow = narrowed.begin();
  for (std::ptrdiff_t y = 0; y < picture.height; ++y)
    for (const Mixture& column : columns)
      for (int colour = 0; colour < 3; ++colour)
        *narrow++ = mixed(column, &picture.rgb[static_cast<std::size_t>(y * stored_row + colour)], 3);

  Image image{to.width, to.height, {}};
  image.rgb.reserve(static_cast<std::size_t>(row * to.height));
  for (const Mixture& line : rows)
    for (std::ptrdiff_t x = 0; x < row; ++x)
      image.rgb.push_back(
          static_cast<std::uint8_t>(std::lround(mixed(line, &narrowed[static_cast<std::size_t>(x)], row))));
  return image;
}

}  // namespace

std::shared_ptr<const Image> SameSize::operator()(const std::shared_ptr<const Image>& picture) {
  const PictureSize given{picture->width, picture->height};
  if (!size_) size_ = given;
  if (given == *size_) return picture;

  const Image inner = scaled(*picture, fitted(*picture, *size_));
  Image image{size_->width, size_->height, {}};
  image.rgb.resize(3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  const std::ptrdiff_t left = (image.width - inner.width) / 2, top = (image.height - inner.height) / 2;
  const std::ptrdiff_t inner_row = 3 * static_cast<std::ptrdiff_t>(inner.width);
  for (std::ptrdiff_t y = 0; y < inner.height; ++y)
    std::copy_n(inner.rgb.begin() + y * inner_row, inner_row, image.rgb.begin() + 3 * ((top + y) * image.width + left));
  return std::make_shared<const Image>(std::move(image));
}

}  // namespace clamshell
