// SPDX-License-Identifier: Apache-2.0
/// Before a set: is the person lying correctly, and if not, what should be said?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coach/feedback.h"
#include "exercise/exercise.h"
#include "pose/way_up.h"
#include "workout/live_state.h"

namespace clamshell {

class SetUpWatch {
 public:
  explicit SetUpWatch(const Exercise& exercise) : exercise_(exercise) {}

  /// Anew, before a set or within one that was interrupted.
  void begin(Seconds now);
  /// leg: that has to be on top; nothing: either. Gives the line to be said now, if any.
  std::optional<std::string> add(const Feedback& feedback, std::optional<Side> leg);

  /// Lying on the right side, knees together and still, and nothing found wrong that a set has to wait for: what the
  /// exercise requires, seen from where the camera sees it well.
  bool is_right() const;
  /// Everything that the exercise requires was seen, and nothing of it found wrong.
  bool is_seen_to_be_right() const;
  /// What could be checked, and where the camera would see more; nothing where no other place would help.
  std::optional<std::string> what_is_unseen() const;
  /// is_right(), whatever was found wrong.
  bool could_begin() const { return armed_ && is_right_side_ && lying_; }
  /// True once whenever the posture should be measured anew: what was wrong may have been mended.
  bool wants_fresh_look();

  /// As seen last, for a while also where it is being measured anew.
  const std::optional<LyingPosture>& lying() const { return lying_; }
  std::vector<SetUpCheck> checks() const;
  std::optional<Cue> cue() const;
  /// Why nothing is measured, or where the camera would see more of the set-up.
  std::optional<std::string> placement() const;

 private:
  void note_obstacle(std::string obstacle, Seconds now);
  std::string what_to_say() const;

  const Exercise& exercise_;
  WayUp way_up_;
  std::optional<LyingPosture> lying_;
  std::string obstacle_;        ///< why the set-up can't even be judged; empty where it is
  std::string other_obstacle_;  ///< another one, that has not lasted yet
  Seconds other_since_{};
  bool armed_{}, is_right_side_{};
  bool nobody_{};  ///< for long enough to be said
  Seconds seen_at_{}, lying_at_{}, looked_at_{}, said_at_{};
  std::string said_;
  bool wants_fresh_look_{};
};

}  // namespace clamshell
