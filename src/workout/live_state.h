// SPDX-License-Identifier: Apache-2.0
/// What the page of a live session shows, and what it says, at one moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coach/feedback.h"
#include "form/verdict.h"
#include "pose/keypoints.h"
#include "repetition/repetition.h"
#include "store/session_record.h"

namespace clamshell {

enum class Stage {
  set_up,  ///< before a set, and within one after an interruption: lies down, is checked; nothing counts
  set,     ///< repetitions count
  rest,    ///< between two sets
  done,
};

enum class CheckState { waiting, kept, found, not_judged };

/// A criterion of the set-up as it stands now.
struct SetUpCheck {
  CriterionId criterion{};
  std::string name;
  CheckState state{};
  std::string cue;                     ///< what to do; with found
  std::optional<WhyNotJudged> reason;  ///< with not_judged
};

struct Cue {
  CriterionId criterion{};
  std::string text;
  std::string in_short{};  ///< to be read from three metres away
};

struct SetDone {
  Side working_leg{};
  int number{}, count{};
};

struct LiveState {
  Seconds time;
  Stage stage{};
  bool paused{};
  Keypoints keypoints;                   ///< pixels of the frame
  std::vector<Landmark> at_fault;        ///< to be coloured: the part of the body the cue is about
  std::vector<SetUpCheck> set_up;        ///< every criterion of the set-up, in the exercise's order
  std::optional<std::string> placement;  ///< why nothing can be measured, or where the camera would see more
  std::optional<Side> lying_on;
  std::optional<Side> working_leg;  ///< of this set; nothing before the person lay down, where the plan leaves it open
  int set{};                        ///< of this side, from 1
  int count{};                      ///< of this set
  Phase phase{};
  Seconds held;  ///< at the top so far, in the hold
  std::optional<Measured<Radians>> opening;
  std::optional<BandSensor> sensor{};         ///< a phone in the band beside the camera; nothing while none is felt
  std::optional<Measured<Radians>> own_best;  ///< of this leg, the repetition under way included
  std::optional<Cue> cue;                     ///< one at a time
  Seconds rest_left;
  std::vector<std::string> good, change;  ///< of the last set; at rest and when done
  std::optional<std::string> notice;      ///< what happened, where something interrupted the set
  std::vector<std::string> say;           ///< to be spoken now, one after the other; once only
  Dose plan;
  std::vector<SetDone> sets_done;  ///< those that ended, in the order of time
};

}  // namespace clamshell
