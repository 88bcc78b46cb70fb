// SPDX-License-Identifier: Apache-2.0
#include "accuracy/find_clips.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "base/user_error.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

bool is_video(const fs::path& file) {
  static constexpr std::array<std::string_view, 7> kExtensions{".mp4", ".mov", ".m4v", ".webm", ".mkv", ".avi", ".gif"};
  std::string extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::ranges::count(kExtensions, extension) > 0;
}

}  // namespace

std::vector<Clip> find_clips(const fs::path& folder) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  std::vector<Clip> clips;
  for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
    const fs::path& video = entry->path();
    const fs::path truth = fs::path(video).replace_extension(".json");
    std::error_code missing;
    if (is_video(video) && fs::exists(truth, missing)) clips.push_back({video, truth});
  }
  if (error)
    throw UserError(fmt::format("\"{}\" can't be read ({}): give a folder of videos with their truth files.",
                                folder.string(), error.message()));
  if (clips.empty())
    throw UserError(
        fmt::format("In \"{}\" no video has a truth file beside it: the same name, ending in .json.", folder.string()));
  std::ranges::sort(clips, {}, &Clip::video);
  return clips;
}

}  // namespace clamshell
