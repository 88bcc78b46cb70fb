// SPDX-License-Identifier: Apache-2.0
/// Identifies a video by its pictures, whatever the file's name, date and other contents; or, as a browser does, by its
/// file.
#pragma once

#include <filesystem>
#include <string>

#include "picture/video_info.h"
#include "video/bad_video.h"

namespace clamshell {

/// SHA-256 of the pictures of the range as they are stored, in hexadecimal digits. Throws BadVideo.
std::string digest_film(const std::filesystem::path& file, TimeRange range = {});

/// SHA-256 of the whole file, in hexadecimal digits. Throws BadVideo.
std::string digest_file(const std::filesystem::path& file);

}  // namespace clamshell
