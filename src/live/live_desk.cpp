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
    show_leader(session_id, true);
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
  std::vector<Watcher*> watchers;
  for (const auto& [session, audience] : audiences_)
    watchers.insert(watchers.end(), audience.watchers.begin(), audience.watchers.end());
  for (Watcher* const watcher : watchers) watcher->send_away();
}

void LiveDesk::leave(const std::string& session_id, Guest& guest) {
  const auto taken = seats_.find(session_id);
  if (taken == seats_.end()) return;
  Seat& seat = taken->second;
  if (seat.next == &guest) seat.next = nullptr;
  if (seat.seated != &guest) return;
  seat.seated = std::exchange(seat.next, nullptr);
  if (seat.seated) return seat.seated->be_seated();
  seats_.erase(taken);
  show_leader(session_id, false);
}

bool LiveDesk::watch(const std::string& session_id, const std::string& person, Watcher& watcher) {
  std::size_t theirs = 0;
  for (const auto& [session, audience] : audiences_)
    if (audience.person == person) theirs += audience.watchers.size();
  if (drains_ || theirs >= kMostWatchers) return false;
  Audience& audience = audiences_[session_id];
  audience.person = person;
  audience.watchers.push_back(&watcher);
  watcher.see_leader(is_led(session_id));
  return true;
}

void LiveDesk::stop_watching(const std::string& session_id, Watcher& watcher) {
  const auto found = audiences_.find(session_id);
  if (found == audiences_.end()) return;
  Audience& audience = found->second;
  std::erase(audience.watchers, &watcher);
  if (audience.speaker == &watcher) audience.speaker = nullptr;
  if (audience.sensor == &watcher) audience.sensor = nullptr;
  if (audience.watchers.empty()) audiences_.erase(found);
}

void LiveDesk::relay(const std::string& session_id, const LiveState& state, int dropped) {
  for (Watcher* const watcher : watchers_of(session_id)) watcher->see(state, dropped, speaks(session_id, watcher));
}

void LiveDesk::pass_on(const std::string& session_id, const Instruction& instruction) {
  if (const auto taken = seats_.find(session_id); taken != seats_.end()) taken->second.seated->obey(instruction);
}

void LiveDesk::let_feel(const std::string& session_id, Watcher& sensor) {
  const auto found = audiences_.find(session_id);
  if (found == audiences_.end()) return;
  Watcher* const before = std::exchange(found->second.sensor, &sensor);
  if (before && before != &sensor) before->give_way();
}

void LiveDesk::feel(const std::string& session_id, const Watcher& sensor, const std::vector<MotionSample>& felt) {
  const auto found = audiences_.find(session_id);
  const auto taken = seats_.find(session_id);
  if (found == audiences_.end() || found->second.sensor != &sensor || taken == seats_.end()) return;
  taken->second.seated->feel(felt);
}

void LiveDesk::let_speak(const std::string& session_id, Watcher* watcher) {
  if (const auto found = audiences_.find(session_id); found != audiences_.end()) found->second.speaker = watcher;
}

bool LiveDesk::speaks(const std::string& session_id, const Watcher* watcher) const {
  const auto found = audiences_.find(session_id);
  return (found == audiences_.end() ? nullptr : found->second.speaker) == watcher;
}

int LiveDesk::watching() const {
  std::size_t watching = 0;
  for (const auto& [session, audience] : audiences_) watching += audience.watchers.size();
  return static_cast<int>(watching);
}

/// A copy: whoever is told something may leave at once.
std::vector<LiveDesk::Watcher*> LiveDesk::watchers_of(const std::string& session_id) const {
  const auto found = audiences_.find(session_id);
  return found == audiences_.end() ? std::vector<Watcher*>{} : found->second.watchers;
}

void LiveDesk::show_leader(const std::string& session_id, bool is_here) {
  for (Watcher* const watcher : watchers_of(session_id)) watcher->see_leader(is_here);
}

}  // namespace clamshell
