// SPDX-License-Identifier: Apache-2.0
/// The clock of a phone in the band held to that of the page which leads the session.
///
/// Neither knows the other, but both send to this server. A message is never early: of those of the last seconds the
/// one that came soonest after its own time tells how far that clock is from the server's, too late by the quickest
/// way through the network. So the two are right to each other within the difference of their quickest ways, tens of
/// milliseconds in one network; LiveSenses, which needs half a second, finds the rest by the movement.
#pragma once

#include <deque>
#include <optional>

#include "geometry/units.h"

namespace clamshell {

class ClocksBeside {
 public:
  static constexpr Seconds kMemory{10};

  /// The leader's message, by its own time, and when it came here.
  void lead(Seconds told, Seconds here) { leader_.add(told, here); }
  /// What is to be added to the phone's times to be on the leader's clock; nothing before the leader sent anything.
  std::optional<Seconds> feel(Seconds told, Seconds here) {
    phone_.add(told, here);
    if (leader_.late.empty()) return std::nullopt;
    return phone_.least() - leader_.least();
  }

 private:
  struct Delay {
    Seconds here, late;
  };
  /// The least of the last seconds comes first, and each after it is the least since.
  struct Delays {
    std::deque<Delay> late;

    void add(Seconds told, Seconds here) {
      const Delay now{here, here - told};
      while (!late.empty() && late.back().late >= now.late) late.pop_back();
      late.push_back(now);
      while (here - late.front().here > kMemory) late.pop_front();
    }
    Seconds least() const { return late.front().late; }
  };
  Delays leader_, phone_;
};

}  // namespace clamshell
