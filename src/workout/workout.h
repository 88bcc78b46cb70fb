// SPDX-License-Identifier: Apache-2.0
/// The order of a session: set-up, set, rest, the next set, the other side, done; which repetitions count, and what is
/// said when.
///
/// Times are seconds on the clock of the frames; origin says how many of them had passed since 1970 at time 0.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "coach/feedback.h"
#include "exercise/exercise.h"
#include "store/session_record.h"
#include "workout/corrections.h"
#include "workout/instruction.h"
#include "workout/live_state.h"
#include "workout/watch_set_up.h"

namespace clamshell {

/// What is to be kept before it is shown, in this order.
struct Changes {
  std::optional<SetRecord> begun;
  std::vector<RepetitionRecord> repetitions;
  std::optional<int> led;          ///< without a camera: of this set so far
  std::optional<SetRecord> ended;  ///< the set that ended, whole
  std::optional<Timestamp> done;   ///< the session is over
};

class Workout {
 public:
  /// Continues at `now` where the kept session stands.
  Workout(SessionRecord so_far, const Exercise& exercise, Seconds origin, Seconds now);

  Changes add(const Feedback& feedback);
  Changes add(const Instruction& instruction);

  /// True once whenever the posture should be measured anew.
  bool wants_fresh_look() { return set_up_.wants_fresh_look(); }
  /// Fills in what the workout knows; lines to be spoken are given once.
  void show(LiveState& state);

 private:
  void prepare(const Feedback& feedback);
  bool waits_for_a_better_view();
  void begin_set(Side working_leg);
  void count(const Feedback& feedback);
  void count(const JudgedRepetition& judged);
  void watch(const Feedback& feedback);
  void watch_sensor(const Feedback& feedback);
  void keep_pace();
  void interrupt(std::string why);
  void end_set(SetEnd end, std::optional<int> confirmed = {});
  void end_session();
  void rest_on();
  void obey(const Instruction& instruction);
  void enter(Stage stage);
  void announce_set();
  void look_back();
  void say(std::string line) { say_.push_back(std::move(line)); }

  /// A camera does, which need not be told which leg comes first.
  bool sees() const { return session_.source != Source::none && session_.source != Source::motion; }
  bool in_a_set() const { return !session_.sets.empty() && !session_.sets.back().ended; }
  SetRecord& set() { return session_.sets.back(); }
  int counted() const;
  Timestamp time_of(Seconds t) const;

  SessionRecord session_;
  const Exercise& exercise_;
  Seconds origin_, now_;
  Changes changes_;

  Stage stage_ = Stage::set_up;
  Seconds since_{};                   ///< the stage began
  std::optional<Seconds> paused_at_;  ///< while paused
  bool anyway_{};                     ///< the person wants this set counted whatever the set-up
  bool told_unseen_{};                ///< what of the set-up can't be checked
  SetUpWatch set_up_;
  std::optional<BandSensor> sensor_;          ///< as last told
  bool told_by_feel_{};                       ///< that the camera sees nobody, and the phone counts
  Seconds seen_at_{};                         ///< last pose
  Seconds moved_at_{};                        ///< end of the last repetition, or the reminder after it
  int paced_{};                               ///< repetitions led so far in a set without a camera
  int paced_before_{};                        ///< of these, before the last interruption
  std::optional<Measured<Radians>> highest_;  ///< of the repetition under way
  Corrections corrections_;
  std::optional<std::string> notice_;
  std::vector<std::string> say_, good_, change_;
};

}  // namespace clamshell
