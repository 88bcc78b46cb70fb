// SPDX-License-Identifier: Apache-2.0
#include "live/mailbox.h"

#include <algorithm>
#include <utility>

#include "live/page_clock.h"

namespace clamshell {

void Mailbox::put(WaitingFrame frame) {
  {
    const std::scoped_lock lock(mutex_);
    if (latest_ && *latest_ - PageClock::kOutOfOrder <= frame.time && frame.time <= *latest_) {
      ++dropped_;
      return;
    }
    latest_ = frame.time;
    if (drop_waiting_frame()) ++dropped_;
    waiting_.emplace_back(std::move(frame));
  }
  changed_.notify_one();
}

bool Mailbox::put(const std::vector<MotionSample>& felt) {
  {
    const std::scoped_lock lock(mutex_);
    auto* const newest = waiting_.empty() ? nullptr : std::get_if<WaitingMotion>(&waiting_.back());
    if (newest) {
      if (newest->felt.size() + felt.size() > kMostReadings) return false;
      newest->felt.insert(newest->felt.end(), felt.begin(), felt.end());
    } else {
      if (waiting_.size() >= kMostCommands) return false;
      waiting_.emplace_back(WaitingMotion{felt});
    }
  }
  changed_.notify_one();
  return true;
}

bool Mailbox::put_beside(const std::vector<MotionSample>& felt) {
  {
    const std::scoped_lock lock(mutex_);
    const auto is_sense = [](const Message& m) { return std::holds_alternative<WaitingSense>(m); };
    const auto waits = std::ranges::find_if(waiting_, is_sense);
    if (waits == waiting_.end()) {
      if (waiting_.size() >= kMostCommands) return false;
      waiting_.emplace_back(WaitingSense{felt});
    } else {
      auto& all = std::get<WaitingSense>(*waits).felt;
      if (all.size() + felt.size() > kMostReadings) return false;
      all.insert(all.end(), felt.begin(), felt.end());
    }
  }
  changed_.notify_one();
  return true;
}

bool Mailbox::put(const Instruction& instruction, std::size_t most) {
  {
    const std::scoped_lock lock(mutex_);
    if (waiting_.size() >= most) return false;
    waiting_.emplace_back(instruction);
  }
  changed_.notify_one();
  return true;
}

void Mailbox::close() {
  {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    drop_waiting_frame();
  }
  changed_.notify_one();
}

std::optional<Mailbox::Message> Mailbox::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
  if (waiting_.empty()) return std::nullopt;
  std::optional<Message> message(std::move(waiting_.front()));
  waiting_.pop_front();
  return message;
}

int Mailbox::dropped() const {
  const std::scoped_lock lock(mutex_);
  return dropped_;
}

bool Mailbox::drop_waiting_frame() {
  return std::erase_if(waiting_, [](const Message& m) { return std::holds_alternative<WaitingFrame>(m); }) > 0;
}

}  // namespace clamshell
