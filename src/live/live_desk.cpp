// SPDX-License-Identifier: Apache-2.0
#include "live/live_desk.h"

#include <algorithm>
#include <utility>

namespace clamshell {

bool LiveDesk::arrive(const std::string& session_id, const std::string& person, Guest& guest) {
  const auto taken = seats_.find(session_id);
  if (taken == seats_.end()) {
    const auto is_theirs = [&](const auto& seat) { return seat.second.person == person; };
    if (live() >= capacity_ || std::ranges::count_if(seats_, is_theirs) >= kMostOfPerson) return false;
    seats_[session_id] = {.person = person, .seated = &guest, .next = nullptr};
    guest.be_seated();
    return true;
  }
  Seat& seat = taken->second;
  Guest* const before = std::exchange(seat.next, &guest);
  (before ? before : seat.seated)->give_way();
  return true;
}

void LiveDesk::leave(const std::string& session_id, Guest& guest) {
  const auto taken = seats_.find(session_id);
  if (taken == seats_.end()) return;
  Seat& seat = taken->second;
  if (seat.next == &guest) seat.next = nullptr;
  if (seat.seated != &guest) return;
  seat.seated = std::exchange(seat.next, nullptr);
  if (seat.seated)
    seat.seated->be_seated();
  else
    seats_.erase(taken);
}

}  // namespace clamshell
