// SPDX-License-Identifier: Apache-2.0
/// Which sessions are live: no more than there are processor cores for, two of a person, and each in one window only.
#pragma once

#include <map>
#include <string>

#include "live/live_tally.h"

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
  };

  explicit LiveDesk(int capacity) : capacity_(capacity) {}

  static constexpr int kMostOfPerson = 2;

  /// False: busy. Otherwise be_seated() follows, at once or after the guest who has the session has left. person: whose
  /// session it is.
  [[nodiscard]] bool arrive(const std::string& session_id, const std::string& person, Guest& guest);
  /// Of whoever arrived, seated or not.
  void leave(const std::string& session_id, Guest& guest);

  /// From now on nobody finds room, and whoever is here is sent away.
  void drain();
  bool drains() const { return drains_; }

  LiveTally& tally() { return tally_; }
  const LiveTally& tally() const { return tally_; }

  int live() const { return static_cast<int>(seats_.size()); }
  int capacity() const { return capacity_; }

 private:
  struct Seat {
    std::string person;
    Guest* seated{};
    Guest* next{};
  };
  int capacity_;
  bool drains_{};
  LiveTally tally_;
  std::map<std::string, Seat> seats_;
};

}  // namespace clamshell
