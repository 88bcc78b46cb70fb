// SPDX-License-Identifier: Apache-2.0
#include "video/digest_film.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <system_error>

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
  void add(std::span<const std::uint8_t> bytes) { av_hash_update(hash_.get(), bytes.data(), bytes.size()); }
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
    if (time >= range.start && time < range.end) digest.add({packet->data, static_cast<std::size_t>(packet->size)});
  }
  return digest.finish();
}

std::string digest_file(const std::filesystem::path& file) {
  std::ifstream bytes(file, std::ios::binary);
  Digest digest;
  std::array<char, 1 << 16> part{};
  while (bytes.read(part.data(), part.size()), bytes.gcount() > 0)
    digest.add({reinterpret_cast<const std::uint8_t*>(part.data()), static_cast<std::size_t>(bytes.gcount())});
  if (!bytes.eof())
    throw BadVideo(
        fmt::format("{} can't be opened ({}): check the file.", file.string(), std::generic_category().message(errno)));
  return digest.finish();
}

}  // namespace clamshell
