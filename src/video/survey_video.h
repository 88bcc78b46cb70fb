// SPDX-License-Identifier: Apache-2.0
/// How long a video lasts and how many frames it has, as its container promises.
#pragma once

#include <filesystem>

#include "geometry/units.h"
#include "video/open_video.h"

namespace clamshell {

struct Survey {
  Seconds duration;
  double fps{};  ///< average
  int frames{};
};

/// Counts the packets of the file where its container tells no duration, as browsers' WebM recordings don't.
Survey survey(const OpenVideo& video, const std::filesystem::path& file);

}  // namespace clamshell
