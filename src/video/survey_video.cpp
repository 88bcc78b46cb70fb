// SPDX-License-Identifier: Apache-2.0
#include "video/survey_video.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace clamshell {
namespace {

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
