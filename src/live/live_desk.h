// SPDX-License-Identifier: Apache-2.0
/// Which sessions are live: no more than there are processor cores for, two of a person, and each led in one window
/// only. Others may watch, and one of all these speaks.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "live/live_tally.h"
#include "motion/motion_recording.h"
#include "workout/instruction.h"
#include "workout/live_state.h"

namespace clamshell {

/// For one thread.
class LiveDesk {
 public:
  /// One connection that is live or waits to be.
  class Guest {
   public:
    virtual ~Guest() = default;
    /// The session is its own now.
    virtual void be_seated() = 0;
    /// Another window wants the session: leave() once nothing is written to it any more.
    virtual void give_way() = 0;
    /// This program ends: the session goes on elsewhere, or here after a restart.
    virtual void send_away() = 0;
    /// What the person asked for on a screen that watches; the time is not this page's.
    virtual void obey(const Instruction& instruction) = 0;
    /// What a phone in the band feels; the times are its own.
    virtual void feel(const std::vector<MotionSample>& felt) = 0;
  };

  /// One connection that is shown what the session's leader is shown. It takes no place.
  class Watcher {
   public:
    virtual ~Watcher() = default;
    /// Whether somebody leads the session: told at once, and whenever it changes.
    virtual void see_leader(bool is_here) = 0;
    /// is_spoken_here: as LivePart::show() has it.
    virtual void see(const LiveState& state, int dropped, bool is_spoken_here) = 0;
    /// As Guest::send_away().
    virtual void send_away() = 0;
    /// Another phone is the sensor now.
    virtual void give_way() {}
  };

  explicit LiveDesk(int capacity) : capacity_(capacity) {}

  static constexpr int kMostOfPerson = 2;
  static constexpr std::size_t kMostWatchers = 4;  ///< of a person's sessions

  /// False: busy. Otherwise be_seated() follows, at once or after the guest who has the session has left. person: whose
  /// session it is.
  [[nodiscard]] bool arrive(const std::string& session_id, const std::string& person, Guest& guest);
  /// Of whoever arrived, seated or not.
  void leave(const std::string& session_id, Guest& guest);

  /// False: as many watch as may. person: as above.
  [[nodiscard]] bool watch(const std::string& session_id, const std::string& person, Watcher& watcher);
  /// Of whoever watches, or did.
  void stop_watching(const std::string& session_id, Watcher& watcher);
  /// What the leader is shown, to all who watch.
  void relay(const std::string& session_id, const LiveState& state, int dropped);
  /// What somebody asks who watches, to the leader, if there is one.
  void pass_on(const std::string& session_id, const Instruction& instruction);

  /// From now on this one of those who watch is the sensor, and whoever was gives way.
  void let_feel(const std::string& session_id, Watcher& sensor);
  /// What the sensor feels, to the leader, if there is one.
  void feel(const std::string& session_id, const Watcher& sensor, const std::vector<MotionSample>& felt);

  /// From now on this one of those who watch speaks; nullptr: the leader, who does until anybody else wishes to.
  void let_speak(const std::string& session_id, Watcher* watcher);
  bool speaks(const std::string& session_id, const Watcher* watcher) const;

  /// From now on nobody finds room, and whoever is here is sent away.
  void drain();
  bool drains() const { return drains_; }

  LiveTally& tally() { return tally_; }
  const LiveTally& tally() const { return tally_; }

  bool is_led(const std::string& session_id) const { return seats_.contains(session_id); }
  int live() const { return static_cast<int>(seats_.size()); }
  int watching() const;
  int capacity() const { return capacity_; }

 private:
  struct Seat {
    std::string person;
    Guest* seated{};
    Guest* next{};
  };
  /// In the order of arrival.
  struct Audience {
    std::string person;
    std::vector<Watcher*> watchers;
    Watcher* speaker{};
    Watcher* sensor{};
  };
  std::vector<Watcher*> watchers_of(const std::string& session_id) const;
  void show_leader(const std::string& session_id, bool is_here);

  int capacity_;
  bool drains_{};
  LiveTally tally_;
  std::map<std::string, Seat> seats_;
  std::map<std::string, Audience> audiences_;  ///< led or not; none is empty
};

}  // namespace clamshell
