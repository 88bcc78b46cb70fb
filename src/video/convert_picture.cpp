// SPDX-License-Identifier: Apache-2.0
#include "video/convert_picture.h"

namespace clamshell {
namespace {

int matrix_of(const AVFrame& picture) {
  if (picture.colorspace != AVCOL_SPC_UNSPECIFIED) return picture.colorspace;
  return picture.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

}  // namespace

PictureConverter::PictureConverter(PictureSize stored, Orientation orientation)
    : orientation_(orientation), stored_(ffmpeg::allocated(av_frame_alloc())) {
  stored_->format = AV_PIX_FMT_RGB24;
  stored_->width = stored.width;
  stored_->height = stored.height;
  // Rows padded by FFmpeg: its vector code writes whole blocks of pixels.
  if (av_frame_get_buffer(stored_.get(), 0) < 0) throw std::bad_alloc();
}

bool PictureConverter::prepare_for(const AVFrame& picture) {
  const Source source{picture.width, picture.height, picture.format, matrix_of(picture), picture.color_range};
  if (source == source_) return scaler_ != nullptr;
  scaler_.reset(sws_getContext(picture.width, picture.height, static_cast<AVPixelFormat>(picture.format),
                               stored_->width, stored_->height, AV_PIX_FMT_RGB24, SWS_BILINEAR, nullptr, nullptr,
                               nullptr));
  source_ = source;
  if (!scaler_) return false;
  constexpr int kFullRange = 1, kOne = 1 << 16;
  sws_setColorspaceDetails(scaler_.get(), sws_getCoefficients(source.matrix), picture.color_range == AVCOL_RANGE_JPEG,
                           sws_getCoefficients(SWS_CS_DEFAULT), kFullRange, 0, kOne, kOne);
  return true;
}

std::optional<Image> PictureConverter::operator()(const AVFrame& picture) {
  if (!prepare_for(picture)) return std::nullopt;
  sws_scale(scaler_.get(), picture.data, picture.linesize, 0, picture.height, stored_->data, stored_->linesize);
  return turn_upright(stored_->data[0], stored_->linesize[0], stored_->width, stored_->height, orientation_);
}

}  // namespace clamshell
