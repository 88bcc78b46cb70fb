// SPDX-License-Identifier: Apache-2.0
/// Opens a local video file, finds its pictures and how many there are, or says in one sentence why it can't.
///
/// Opens only local files, and of these only MP4/MOV, Matroska/WebM, AVI and GIF: a hostile file can't make FFmpeg
/// open other files or the network.
#pragma once

#include <filesystem>

#include "geometry/units.h"
#include "video/bad_video.h"
#include "video/ffmpeg.h"

namespace clamshell {

struct OpenVideo {
  ffmpeg::Demuxer demuxer;
  AVStream* stream{};  ///< the best video stream; the others are discarded
  ffmpeg::Codec decoder;
};

/// Throws BadVideo.
OpenVideo open_video(const std::filesystem::path& file);

/// What the container promises.
struct Survey {
  Seconds duration;
  double fps{};  ///< average
  int frames{};
};

/// Counts the packets of the file where its container tells no duration, as browsers' WebM recordings don't.
Survey survey(const OpenVideo& video, const std::filesystem::path& file);

}  // namespace clamshell
