// SPDX-License-Identifier: Apache-2.0
/// Pictures in, the keypoints of the lying person out.
#pragma once

#include <memory>

#include "picture/frame.h"
#include "pose/keypoints.h"
#include "pose/look.h"

namespace clamshell {

struct Sighting {
  Frame frame;
  Keypoints keypoints;
  bool somebody_else{};  ///< than in the frame before: what was known of the body no longer holds
};

/// The crop of a frame is decided from frames at least this much earlier.
constexpr int kCropLag = 4;

/// Follows the one person who lies on the floor; works on several frames side by side, at most kCropLag. The result
/// does not depend on how many, nor on where they are looked at.
class PersonFollower {
 public:
  explicit PersonFollower(BeginLook begin_look);
  ~PersonFollower();

  /// Takes a frame in and begins to look at it. Fewer than kCropLag are under way.
  void begin(const Frame& frame);
  /// How many were begun and not taken.
  int under_way() const;
  /// Waits for the oldest one under way.
  Sighting take();

  /// Processor time of all threads for the frames given so far.
  Seconds busy() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
