// SPDX-License-Identifier: Apache-2.0
#include "video/open_video.h"

#include <fmt/format.h>
#include <unistd.h>

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

}  // namespace clamshell
