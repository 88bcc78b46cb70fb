// SPDX-License-Identifier: Apache-2.0
#include "video/same_size.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "video/ffmpeg.h"

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

ffmpeg::Picture scaled(const Image& picture, PictureSize to) {
  ffmpeg::Picture result(ffmpeg::allocated(av_frame_alloc()));
  result->format = AV_PIX_FMT_RGB24;
  result->width = to.width;
  result->height = to.height;
  // Rows padded by FFmpeg, as in PictureConverter.
  if (av_frame_get_buffer(result.get(), 0) < 0) throw std::bad_alloc();
  const ffmpeg::Scaler scaler(
      ffmpeg::allocated(sws_getContext(picture.width, picture.height, AV_PIX_FMT_RGB24, to.width, to.height,
                                       AV_PIX_FMT_RGB24, SWS_BILINEAR, nullptr, nullptr, nullptr)));
  const std::array<const std::uint8_t*, 1> rows{picture.rgb.data()};
  const std::array<int, 1> stride{3 * picture.width};
  sws_scale(scaler.get(), rows.data(), stride.data(), 0, picture.height, result->data, result->linesize);
  return result;
}

}  // namespace

std::shared_ptr<const Image> SameSize::operator()(const std::shared_ptr<const Image>& picture) {
  const PictureSize given{picture->width, picture->height};
  if (!size_) size_ = given;
  if (given == *size_) return picture;

  const PictureSize inner = fitted(*picture, *size_);
  const ffmpeg::Picture whole = scaled(*picture, inner);
  Image image{size_->width, size_->height, {}};
  image.rgb.resize(3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  const std::ptrdiff_t left = (image.width - inner.width) / 2, top = (image.height - inner.height) / 2;
  for (std::ptrdiff_t row = 0; row < inner.height; ++row) {
    std::copy_n(whole->data[0] + row * whole->linesize[0], 3 * static_cast<std::ptrdiff_t>(inner.width),
                image.rgb.begin() + 3 * ((top + row) * image.width + left));
  }
  return std::make_shared<const Image>(std::move(image));
}

}  // namespace clamshell
