// SPDX-License-Identifier: Apache-2.0
#include "live/live_desk.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace clamshell {

bool LiveDesk::arrive(const std::string& session_id, const std::string& person, Guest& guest) {
  if (drains_) return false;
  const auto taken = seats_.find(session_id);
  if (taken == seats_.end()) {
    const auto is_theirs = [&](const auto& seat) { return seat.second.person == person; };
    if (live() >= capacity_ || std::ranges::count_if(seats_, is_theirs) >= kMostOfPerson) {
      ++tally_.busy;
      return false;
    }
    ++tally_.sessions;
    seats_[session_id] = {.person = person, .seated = &guest, .next = nullptr};
    guest.be_seated();
    return true;
  }
  Seat& seat = taken->second;
  Guest* const before = std::exchange(seat.next, &guest);
  (before ? before : seat.seated)->give_way();
  return true;
}

void LiveDesk::drain() {
  drains_ = true;
  std::vector<Guest*> guests;  // some leave at once
  for (const auto& [session, seat] : seats_)
    for (Guest* const guest : {seat.next, seat.seated})
      if (guest) guests.push_back(guest);
  for (Guest* const guest : guests) guest->send_away();
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
