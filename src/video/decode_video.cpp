// SPDX-License-Identifier: Apache-2.0
#include "video/decode_video.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace clamshell {
namespace {

/// A picture may be shown this much later than it is stored, so the key frame is sought this much earlier.
constexpr Seconds kReordering{1};
constexpr double kLatestStamp = 1e15;

Orientation orientation_of(const AVStream& stream) {
  std::size_t size = 0;
  const auto* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  if (!matrix || size < 9 * sizeof(std::int32_t)) return {};
  return clamshell::orientation_of(std::span<const std::int32_t, 9>(reinterpret_cast<const std::int32_t*>(matrix), 9));
}

/// Width times the sample aspect ratio; ratios that no camera has are errors of the file.
PictureSize with_square_pixels(const OpenVideo& video, AVFrame& picture) {
  const auto ratio = av_guess_sample_aspect_ratio(video.demuxer.get(), video.stream, &picture);
  const double stretch = ratio.num > 0 && ratio.den > 0 ? av_q2d(ratio) : 1;
  if (stretch < 0.25 || stretch > 4) return {picture.width, picture.height};
  return {std::max(1, static_cast<int>(std::lround(picture.width * stretch))), picture.height};
}

/// GIF89a, section 27: the last byte of every whole file.
bool is_gif_without_trailer(const OpenVideo& video) {
  constexpr int kTrailer = 0x3B;
  if (video.stream->codecpar->codec_id != AV_CODEC_ID_GIF) return false;
  auto* bytes = video.demuxer->pb;
  return avio_seek(bytes, avio_size(bytes) - 1, SEEK_SET) < 0 || avio_r8(bytes) != kTrailer;
}

PictureSize working_size(PictureSize shown) {
  const double scale = std::min(1.0, static_cast<double>(kLongestSide) / std::max(shown.width, shown.height));
  const auto scaled = [scale](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
  return {scaled(shown.width), scaled(shown.height)};
}

}  // namespace

VideoDecoder::VideoDecoder(const std::filesystem::path& file, TimeRange range, Correction correction)
    : name_(file.string()),
      range_(range),
      video_(open_video(file)),
      packet_(ffmpeg::allocated(av_packet_alloc())),
      picture_(ffmpeg::allocated(av_frame_alloc())),
      orientation_(corrected(orientation_of(*video_.stream), correction)) {
  const auto promised = survey(video_, file);
  info_.duration = promised.duration;
  info_.fps = promised.fps;
  const auto read = std::min(range.end, promised.duration) - std::clamp(range.start, Seconds{0}, promised.duration);
  info_.frames = std::clamp(static_cast<int>(std::lround(read.value * promised.fps)), 0, promised.frames);

  if (!decode())
    throw BadVideo(
        fmt::format("{} holds no picture that can be decoded: it is damaged, copy or record it again.", name_));
  picture_waits_ = true;
  const auto stored = with_square_pixels(video_, *picture_);
  info_.width = orientation_.transposed ? stored.height : stored.width;
  info_.height = orientation_.transposed ? stored.width : stored.height;
  if (range_.start > kReordering) seek_to_start();
}

void VideoDecoder::seek_to_start() {
  const auto& stream = *video_.stream;
  const double stamp = (range_.start - kReordering).value / av_q2d(stream.time_base);
  const auto target = origin_.value_or(0) + std::llround(std::min(stamp, kLatestStamp));
  if (av_seek_frame(video_.demuxer.get(), stream.index, target, AVSEEK_FLAG_BACKWARD) < 0) return;
  avcodec_flush_buffers(video_.decoder.get());
  picture_waits_ = false;
  time_.reset();
}

std::optional<Frame> VideoDecoder::next() {
  while (picture_waits_ || decode()) {
    picture_waits_ = false;
    if (*time_ >= range_.end) break;
    if (*time_ < range_.start) continue;
    given_any_ = true;
    return Frame{*time_, std::make_shared<const Image>(convert())};
  }
  if (!given_any_)
    throw BadVideo(fmt::format(
        "{} has no picture in the time asked for: it lasts {:.1f} s, choose a start and an end within that.", name_,
        info_.duration.value));
  return std::nullopt;
}

Image VideoDecoder::convert() {
  if (const auto stored = with_square_pixels(video_, *picture_); !convert_ || stored != converted_) {
    convert_.emplace(working_size(stored), orientation_);
    converted_ = stored;
  }
  auto image = (*convert_)(*picture_);
  if (!image)
    throw BadVideo(fmt::format("{} has a pixel format that can't be shown: convert it to MP4 with H.264.", name_));
  return *std::move(image);
}

/// The next picture that is later than the one before; false at the end of the file.
bool VideoDecoder::decode() {
  for (;;) {
    const int result = avcodec_receive_frame(video_.decoder.get(), picture_.get());
    if (result == AVERROR_EOF) {
      truncated_ = broken_end_ || (time_ && info_.duration - *time_ > allowed_shortfall());
      return false;
    }
    if (result < 0) {
      feed_decoder();
      continue;
    }
    const auto time = time_of_picture();
    if (time_ && time <= *time_) continue;
    time_ = time;
    picture_duration_ = picture_->pkt_duration;
    return true;
  }
}

/// Where a picture has no timestamp, the frame rate has to do.
Seconds VideoDecoder::time_of_picture() {
  const auto stamp = picture_->best_effort_timestamp;
  if (stamp == AV_NOPTS_VALUE) return time_ ? *time_ + Seconds{1 / info_.fps} : Seconds{0};
  if (!origin_) origin_ = stamp;
  return Seconds{(static_cast<double>(stamp) - static_cast<double>(*origin_)) * av_q2d(video_.stream->time_base)};
}

void VideoDecoder::feed_decoder() {
  int result = 0;
  do {
    av_packet_unref(packet_.get());
    result = av_read_frame(video_.demuxer.get(), packet_.get());
  } while (result >= 0 && packet_->stream_index != video_.stream->index);

  if (result < 0) {
    broken_end_ = broken_end_ || result != AVERROR_EOF || is_gif_without_trailer(video_);
    avcodec_send_packet(video_.decoder.get(), nullptr);
  } else {
    const bool taken = avcodec_send_packet(video_.decoder.get(), packet_.get()) >= 0;
    broken_end_ = !taken || (packet_->flags & AV_PKT_FLAG_CORRUPT);
  }
}

/// The last frame's own time on the screen, and what containers commonly round or sound runs on.
Seconds VideoDecoder::allowed_shortfall() const {
  const double on_screen = static_cast<double>(picture_duration_) * av_q2d(video_.stream->time_base);
  return Seconds{1 + std::max(on_screen, 2 / info_.fps)};
}

}  // namespace clamshell
