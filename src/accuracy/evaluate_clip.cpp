// SPDX-License-Identifier: Apache-2.0
#include "accuracy/evaluate_clip.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "accuracy/compare.h"
#include "accuracy/read_truth.h"
#include "video/read_video.h"

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

EvaluatedClip evaluate_clip(const Clip& clip, const AnalyzeOptions& options, const OnProgress& on_progress) {
  EvaluatedClip evaluated{.name = clip.video.stem().string(), .camera = {}, .tally = {}, .failure = {}};
  try {
    const Truth truth = read_truth(clip.truth);
    evaluated.camera = truth.camera;
    evaluated.tally = nothing_found(truth);
    const auto on_feedback = [&](const VideoFacts& video, const CoachedFrame& now) {
      on_progress(now.frame.time / video.duration);
    };
    VideoReader film(clip.video);
    evaluated.tally = compare(analyze(film, clip.video, options, on_feedback), truth);
  } catch (const BadTruth& bad) {
    evaluated.failure = bad.what();
  } catch (const BadVideo& bad) {
    evaluated.failure = bad.what();
  } catch (const InputError& bad) {
    evaluated.failure = bad.what();
  }
  return evaluated;
}

}  // namespace clamshell
