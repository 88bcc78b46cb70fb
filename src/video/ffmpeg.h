// SPDX-License-Identifier: Apache-2.0
/// FFmpeg's objects as owners that free themselves.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avstring.h>
#include <libavutil/hash.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <memory>
#include <string>

namespace clamshell::ffmpeg {

/// Deletes with a function that takes the address of the pointer, as most of FFmpeg's do.
template <auto release>
struct Release {
  template <class T>
  void operator()(T* object) const {
    release(&object);
  }
};
struct FreeScaler {
  void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};
struct FreeMuxer {
  void operator()(AVFormatContext* muxer) const {
    avio_closep(&muxer->pb);
    avformat_free_context(muxer);
  }
};

using Demuxer = std::unique_ptr<AVFormatContext, Release<avformat_close_input>>;
using Muxer = std::unique_ptr<AVFormatContext, FreeMuxer>;
using Codec = std::unique_ptr<AVCodecContext, Release<avcodec_free_context>>;
using Picture = std::unique_ptr<AVFrame, Release<av_frame_free>>;
using Packet = std::unique_ptr<AVPacket, Release<av_packet_free>>;
using Scaler = std::unique_ptr<SwsContext, FreeScaler>;

/// Throws std::bad_alloc where FFmpeg had no memory.
template <class T>
T* allocated(T* object) {
  return object ? object : throw std::bad_alloc();
}

inline std::string reason(int error) {
  std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
  av_strerror(error, text.data(), text.size());
  return text.data();
}

/// FFmpeg's own remarks never reach the terminal: every error that matters becomes an exception.
inline void be_quiet() { av_log_set_level(AV_LOG_QUIET); }

}  // namespace clamshell::ffmpeg
