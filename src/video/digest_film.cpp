// SPDX-License-Identifier: Apache-2.0
#include "video/digest_film.h"

#include <array>
#include <memory>
#include <optional>

#include "video/open_video.h"

namespace clamshell {
namespace {

class Digest {
 public:
  Digest() {
    AVHashContext* allocated = nullptr;
    if (av_hash_alloc(&allocated, "SHA256") < 0) throw std::bad_alloc();
    hash_.reset(allocated);
    av_hash_init(hash_.get());
  }
  void add(const AVPacket& packet) { av_hash_update(hash_.get(), packet.data, static_cast<std::size_t>(packet.size)); }
  std::string finish() {
    std::array<char, 2 * AV_HASH_MAX_SIZE + 1> digits{};
    av_hash_final_hex(hash_.get(), reinterpret_cast<std::uint8_t*>(digits.data()), static_cast<int>(digits.size()));
    return digits.data();
  }

 private:
  std::unique_ptr<AVHashContext, ffmpeg::Release<av_hash_freep>> hash_;
};

}  // namespace

std::string digest_film(const std::filesystem::path& file, TimeRange range) {
  const OpenVideo video = open_video(file);
  const ffmpeg::Packet packet(ffmpeg::allocated(av_packet_alloc()));
  const double tick = av_q2d(video.stream->time_base);
  Digest digest;
  std::optional<std::int64_t> origin;
  for (; av_read_frame(video.demuxer.get(), packet.get()) >= 0; av_packet_unref(packet.get())) {
    if (packet->stream_index != video.stream->index) continue;
    Seconds time = range.start;  // of a packet that does not tell
    if (packet->pts != AV_NOPTS_VALUE) {
      if (!origin) origin = packet->pts;
      time = Seconds{(static_cast<double>(packet->pts) - static_cast<double>(*origin)) * tick};
    }
    if (time >= range.start && time < range.end) digest.add(*packet);
  }
  return digest.finish();
}

}  // namespace clamshell
