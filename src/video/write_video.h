// SPDX-License-Identifier: Apache-2.0
/// Frames -> an MP4 file (H.264, yuv420p, BT.709) that every player and browser shows.
///
/// Frame times are kept to 1/90000 s, counted from the first frame written; a last odd row or column is left out.
#pragma once

#include <filesystem>
#include <memory>

#include "base/user_error.h"
#include "picture/frame.h"

namespace clamshell {

/// The file can't be written; what() is why and what to do, as the end of a sentence that begins with its name.
struct CannotWriteVideo : UserError {
  using UserError::UserError;
};

class VideoWriter {
 public:
  /// file: what it holds is lost. Width and height of every frame, at least 2 pixels. Throws CannotWriteVideo.
  VideoWriter(const std::filesystem::path& file, int width, int height);
  /// Without finish() the file can't be played.
  ~VideoWriter();

  /// Later than the frame before. Throws CannotWriteVideo.
  void add(const Frame& frame);
  /// Once, after the last frame. Throws CannotWriteVideo.
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
