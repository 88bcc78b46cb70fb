// SPDX-License-Identifier: Apache-2.0
#include "video/open_video.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>

namespace clamshell {
namespace {

constexpr auto kKnownFormats = "mov,matroska,avi,gif";
constexpr auto kGiveAVideo = "give an MP4, MOV, WebM, MKV, AVI or GIF file.";
constexpr std::int64_t kLargestPicture = std::int64_t{7680} * 4320;  // pixels: 8K

void check_file(const std::filesystem::path& file) {
  const auto name = file.string();
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found)
    throw BadVideo(fmt::format("There is no file {}: check the name and the folder.", name));
  if (error)
    throw BadVideo(fmt::format("{} can't be reached ({}): check the folder's permissions.", name, error.message()));
  if (std::filesystem::is_directory(status))
    throw BadVideo(fmt::format("{} is a folder: give a video file in it.", name));
  if (!std::filesystem::is_regular_file(status)) throw BadVideo(fmt::format("{} is not a file: {}", name, kGiveAVideo));
  if (eaccess(file.c_str(), R_OK) != 0)
    throw BadVideo(fmt::format("{} may not be read: give yourself permission to read it.", name));
  if (std::filesystem::file_size(file) == 0) throw BadVideo(fmt::format("{} is empty: copy or record it again.", name));
}

/// FFmpeg's options for every file it opens here.
class LocalFilesOnly {
 public:
  LocalFilesOnly() { av_dict_set(&options_, "protocol_whitelist", "file", 0); }
  ~LocalFilesOnly() { av_dict_free(&options_); }
  LocalFilesOnly(const LocalFilesOnly&) = delete;
  LocalFilesOnly& operator=(const LocalFilesOnly&) = delete;
  AVDictionary** get() { return &options_; }

 private:
  AVDictionary* options_{};
};

const AVInputFormat* recognise(const std::string& name, const std::string& url) {
  AVIOContext* bytes = nullptr;
  const int error = avio_open2(&bytes, url.c_str(), AVIO_FLAG_READ, nullptr, LocalFilesOnly().get());
  if (error < 0) throw BadVideo(fmt::format("{} can't be opened ({}): check the file.", name, ffmpeg::reason(error)));
  const AVInputFormat* format = nullptr;
  av_probe_input_buffer2(bytes, &format, nullptr, nullptr, 0, 0);
  avio_closep(&bytes);
  if (!format) throw BadVideo(fmt::format("{} is not a video: {}", name, kGiveAVideo));
  if (!av_match_list(format->name, kKnownFormats, ','))
    throw BadVideo(fmt::format("{} is not a video of a known format ({}): {}", name, format->long_name, kGiveAVideo));
  return format;
}

ffmpeg::Demuxer open_container(const std::string& name) {
  const auto url = "file:" + name;
  const auto* format = recognise(name, url);
  AVFormatContext* demuxer = nullptr;
  const int error = avformat_open_input(&demuxer, url.c_str(), format, LocalFilesOnly().get());
  if (error < 0)
    throw BadVideo(fmt::format("{} is damaged or its recording was interrupted ({}): copy or record it again.", name,
                               ffmpeg::reason(error)));
  ffmpeg::Demuxer owner(demuxer);
  avformat_find_stream_info(demuxer, nullptr);
  return owner;
}

AVStream* find_pictures(AVFormatContext& demuxer, const std::string& name) {
  const int best = av_find_best_stream(&demuxer, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
  const std::span streams(demuxer.streams, demuxer.nb_streams);
  if (best < 0 || (streams[best]->disposition & AV_DISPOSITION_ATTACHED_PIC))
    throw BadVideo(fmt::format("{} holds no video, only sound or other data: give a file with pictures.", name));
  for (auto* stream : streams) stream->discard = stream->index == best ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
  return streams[best];
}

/// One thread: the other cores are busy with the pictures already decoded.
ffmpeg::Codec open_decoder(const AVStream& stream, const std::string& name) {
  const auto id = stream.codecpar->codec_id;
  const auto* codec = avcodec_find_decoder(id);
  if (!codec)
    throw BadVideo(fmt::format("{} is coded as {}, which can't be decoded here: convert it to MP4 with H.264.", name,
                               avcodec_get_name(id)));
  ffmpeg::Codec decoder(ffmpeg::allocated(avcodec_alloc_context3(codec)));
  int error = avcodec_parameters_to_context(decoder.get(), stream.codecpar);
  decoder->pkt_timebase = stream.time_base;
  decoder->thread_count = 1;
  decoder->max_pixels = kLargestPicture;
  if (error >= 0) error = avcodec_open2(decoder.get(), codec, nullptr);
  if (error < 0)
    throw BadVideo(fmt::format("{} is coded as {}, which can't be decoded here ({}): convert it to MP4 with H.264.",
                               name, avcodec_get_name(id), ffmpeg::reason(error)));
  return decoder;
}

constexpr double kFpsOfSilence = 30;  // where a file tells nothing
constexpr double kMostFrames = 1e9;

int whole(double frames) { return static_cast<int>(std::min(std::round(frames), kMostFrames)); }

std::optional<double> told_fps(const OpenVideo& video) {
  for (const auto rate : {video.stream->avg_frame_rate, video.stream->r_frame_rate})
    if (rate.num > 0 && rate.den > 0) return av_q2d(rate);
  return std::nullopt;
}

/// A guess from the bit rate is not taken for a promise.
std::optional<Seconds> told_duration(const OpenVideo& video) {
  const auto& stream = *video.stream;
  if (video.demuxer->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE) return std::nullopt;
  if (stream.duration > 0) return Seconds{static_cast<double>(stream.duration) * av_q2d(stream.time_base)};
  if (video.demuxer->duration > 0) return Seconds{static_cast<double>(video.demuxer->duration) / AV_TIME_BASE};
  return std::nullopt;
}

Survey count_packets(const std::filesystem::path& file, std::optional<double> fps) {
  const auto video = open_video(file);
  const ffmpeg::Packet packet(ffmpeg::allocated(av_packet_alloc()));
  std::optional<std::int64_t> first, last;
  int packets = 0;
  for (; av_read_frame(video.demuxer.get(), packet.get()) >= 0; av_packet_unref(packet.get())) {
    if (packet->stream_index != video.stream->index) continue;
    ++packets;
    if (packet->pts == AV_NOPTS_VALUE) continue;
    first = std::min(first.value_or(packet->pts), packet->pts);
    last = std::max(last.value_or(packet->pts), packet->pts);
  }
  const double between =
      first ? (static_cast<double>(*last) - static_cast<double>(*first)) * av_q2d(video.stream->time_base) : 0;
  if (packets < 2 || between <= 0) {
    const double rate = fps.value_or(kFpsOfSilence);
    return {Seconds{packets / rate}, rate, packets};
  }
  const double rate = (packets - 1) / between;
  return {Seconds{packets / rate}, rate, packets};
}

}  // namespace

OpenVideo open_video(const std::filesystem::path& file) {
  ffmpeg::be_quiet();
  check_file(file);
  const auto name = file.string();
  OpenVideo video;
  video.demuxer = open_container(name);
  video.stream = find_pictures(*video.demuxer, name);
  video.decoder = open_decoder(*video.stream, name);
  return video;
}

Survey survey(const OpenVideo& video, const std::filesystem::path& file) {
  const auto duration = told_duration(video);
  const auto fps = told_fps(video);
  if (!duration) return count_packets(file, fps);
  const auto told_frames = video.stream->nb_frames;
  if (told_frames > 0)
    return {*duration, static_cast<double>(told_frames) / duration->value, whole(static_cast<double>(told_frames))};
  const double rate = fps.value_or(kFpsOfSilence);
  return {*duration, rate, whole(duration->value * rate)};
}

}  // namespace clamshell
