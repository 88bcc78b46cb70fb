// SPDX-License-Identifier: Apache-2.0
#include "video/write_video.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "video/ffmpeg.h"

namespace clamshell {
namespace {

constexpr AVRational kTimeBase{1, 90000};
constexpr AVRational kNominalRate{30, 1};  // for H.264's level only: frames keep their own times
constexpr int kEven = ~1;

ffmpeg::Codec open_encoder(int width, int height) {
  const auto* codec = avcodec_find_encoder_by_name("libx264");
  if (!codec) throw CannotWriteVideo("can't be written, as FFmpeg here lacks libx264: install libx264.");
  ffmpeg::Codec encoder(ffmpeg::allocated(avcodec_alloc_context3(codec)));
  encoder->width = width & kEven;
  encoder->height = height & kEven;
  encoder->pix_fmt = AV_PIX_FMT_YUV420P;
  encoder->time_base = kTimeBase;
  encoder->framerate = kNominalRate;
  encoder->colorspace = AVCOL_SPC_BT709;
  encoder->color_primaries = AVCOL_PRI_BT709;
  encoder->color_trc = AVCOL_TRC_BT709;
  encoder->color_range = AVCOL_RANGE_MPEG;
  encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "preset", "veryfast", 0);
  av_dict_set(&options, "crf", "20", 0);
  const int error = avcodec_open2(encoder.get(), codec, &options);
  av_dict_free(&options);
  if (error < 0)
    throw CannotWriteVideo("can't be written with " + std::to_string(width) + " x " + std::to_string(height) +
                           " pixels (" + ffmpeg::reason(error) + "): choose another size.");
  return encoder;
}

}  // namespace

struct VideoWriter::Impl {
  Impl(const std::filesystem::path& file, int width_, int height_)
      : url("file:" + file.string()),
        width(width_),
        height(height_),
        encoder(open_encoder(width, height)),
        packet(ffmpeg::allocated(av_packet_alloc())),
        picture(ffmpeg::allocated(av_frame_alloc())),
        scaler(ffmpeg::allocated(sws_getContext(encoder->width, encoder->height, AV_PIX_FMT_RGB24, encoder->width,
                                                encoder->height, encoder->pix_fmt, SWS_BILINEAR | SWS_ACCURATE_RND,
                                                nullptr, nullptr, nullptr))) {
    constexpr int kLimitedRange = 0, kFullRange = 1, kOne = 1 << 16;
    sws_setColorspaceDetails(scaler.get(), sws_getCoefficients(SWS_CS_DEFAULT), kFullRange,
                             sws_getCoefficients(SWS_CS_ITU709), kLimitedRange, 0, kOne, kOne);
    picture->format = encoder->pix_fmt;
    picture->width = encoder->width;
    picture->height = encoder->height;
    check(av_frame_get_buffer(picture.get(), 0));
    open_file();
  }

  void open_file() {
    AVFormatContext* context = nullptr;
    check(avformat_alloc_output_context2(&context, nullptr, "mp4", url.c_str()));
    muxer.reset(context);
    stream = ffmpeg::allocated(avformat_new_stream(muxer.get(), nullptr));
    stream->time_base = kTimeBase;
    check(avcodec_parameters_from_context(stream->codecpar, encoder.get()));
    check(avio_open(&muxer->pb, url.c_str(), AVIO_FLAG_WRITE));
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "faststart", 0);
    const int error = avformat_write_header(muxer.get(), &options);
    av_dict_free(&options);
    check(error);
  }

  void add(const Frame& frame) {
    const auto& image = *frame.image;
    if (image.width != width || image.height != height)
      throw std::invalid_argument("every frame of a video has the size that its writer was made for");
    check(av_frame_make_writable(picture.get()));
    const std::uint8_t* const rows[] = {image.rgb.data()};
    const int row_bytes[] = {3 * image.width};
    sws_scale(scaler.get(), rows, row_bytes, 0, encoder->height, picture->data, picture->linesize);

    if (!first) first = frame.time;
    const auto stamp = std::llround((frame.time - *first).value / av_q2d(kTimeBase));
    picture->pts = std::max<std::int64_t>(stamp, latest_stamp + 1);
    interval = picture->pts - latest_stamp;
    latest_stamp = picture->pts;
    encode(picture.get());
  }

  void finish() {
    encode(nullptr);
    check(av_write_trailer(muxer.get()));
    check(avio_closep(&muxer->pb));
  }

  /// nullptr: nothing follows.
  void encode(const AVFrame* frame) const {
    check(avcodec_send_frame(encoder.get(), frame));
    for (;;) {
      const int result = avcodec_receive_packet(encoder.get(), packet.get());
      if (result == AVERROR(EAGAIN) || result == AVERROR_EOF) return;
      check(result);
      packet->stream_index = stream->index;
      packet->duration = interval;  // matters for the last frame only: it stays as long as the one before
      av_packet_rescale_ts(packet.get(), encoder->time_base, stream->time_base);
      check(av_interleaved_write_frame(muxer.get(), packet.get()));
    }
  }

  static void check(int result) {
    if (result < 0)
      throw CannotWriteVideo("can't be written (" + ffmpeg::reason(result) +
                             "): check that its folder exists, that you may write there, and that the disk has room.");
  }

  std::string url;
  int width, height;
  ffmpeg::Codec encoder;
  ffmpeg::Packet packet;
  ffmpeg::Picture picture;
  ffmpeg::Scaler scaler;
  ffmpeg::Muxer muxer;
  AVStream* stream{};
  std::optional<Seconds> first;
  std::int64_t latest_stamp = -1, interval{};  ///< in kTimeBase
};

VideoWriter::VideoWriter(const std::filesystem::path& file, int width, int height) {
  ffmpeg::be_quiet();
  impl_ = std::make_unique<Impl>(file, width, height);
}

VideoWriter::~VideoWriter() = default;

void VideoWriter::add(const Frame& frame) { impl_->add(frame); }

void VideoWriter::finish() { impl_->finish(); }

}  // namespace clamshell
