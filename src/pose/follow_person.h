// SPDX-License-Identifier: Apache-2.0
/// Pictures in, the keypoints of the lying person out.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "picture/frame.h"
#include "pose/keypoints.h"

namespace clamshell {

struct Sighting {
  Frame frame;
  Keypoints keypoints;
  bool somebody_else{};  ///< than in the frame before: what was known of the body no longer holds
};

/// The crop of a frame is decided from frames at least this much earlier.
constexpr int kCropLag = 4;

/// Follows the one person who lies on the floor; works on up to `threads` frames side by side, at most kCropLag. The
/// result does not depend on the number of threads.
class PersonFollower {
 public:
  /// networks: folder of the npm package @mediapipe/pose. Throws BadNetwork (a sentence) if a file is missing or
  /// damaged.
  PersonFollower(const std::filesystem::path& networks, Model model, int threads);
  ~PersonFollower();

  /// Takes a frame in; gives the oldest finished one as soon as `threads` are under way (threads = 1: always this one).
  std::optional<Sighting> add(const Frame& frame);
  /// After the last frame: the frames still under way, one a call, then nothing.
  std::optional<Sighting> finish();

  /// Processor time of all threads for the frames given so far.
  Seconds busy() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
