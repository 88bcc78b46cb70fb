// SPDX-License-Identifier: Apache-2.0
/// A coach that sees nothing, and what tests learn of it from other threads.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "live/live_coach.h"
#include "store/store_error.h"

namespace clamshell {

/// What all coaches of a server saw, and when they may go on. For any thread.
class Script {
 public:
  void block() {
    change([this] { blocked_ = true; });
  }
  void go_on() {
    change([this] { blocked_ = false; });
  }
  void see(Seconds time) {
    std::unique_lock lock(mutex_);
    seen_.push_back(time);
    changed_.notify_all();
    changed_.wait(lock, [this] { return !blocked_; });
  }
  void open() {
    change([this] { most_open_ = std::max(most_open_, ++open_); });
  }
  void close() {
    change([this] { --open_; });
  }

  void wait_until_seen(std::size_t messages) {
    wait([=, this] { return seen_.size() >= messages; });
  }
  void wait_until_open(int coaches) {
    wait([=, this] { return open_ == coaches; });
  }
  std::vector<Seconds> seen() const {
    const std::scoped_lock lock(mutex_);
    return seen_;
  }
  int most_open() const {
    const std::scoped_lock lock(mutex_);
    return most_open_;
  }

 private:
  template <class Change>
  void change(Change what) {
    const std::scoped_lock lock(mutex_);
    what();
    changed_.notify_all();
  }
  template <class Condition>
  void wait(Condition condition) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, condition);
  }

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool blocked_{};
  std::vector<Seconds> seen_;
  int open_{}, most_open_{};
};

/// Says the second of each message; can't keep the end of a set.
class SyntheticCoach : public LiveCoach {
 public:
  explicit SyntheticCoach(std::shared_ptr<Script> script) : script_(std::move(script)) { script_->open(); }
  ~SyntheticCoach() override { script_->close(); }
  SyntheticCoach(const SyntheticCoach&) = delete;
  SyntheticCoach& operator=(const SyntheticCoach&) = delete;

  void begin(const Frame& frame) override { frame_ = frame; }
  LiveState take() override {
    LiveState state = at(frame_.time);
    state.keypoints.image_width = frame_.image->width;
    state.keypoints.image_height = frame_.image->height;
    return state;
  }
  LiveState add(const std::vector<MotionSample>& felt) override {
    LiveState state = at(felt.back().time);
    state.count = static_cast<int>(felt.size());
    return state;
  }
  LiveState add(const Instruction& instruction) override {
    if (instruction.command == Command::end_set) throw StoreError("The disk is full.");
    return at(instruction.time);
  }
  void feel(const std::vector<MotionSample>& felt) override { script_->see(felt.back().time); }

 private:
  LiveState at(Seconds time) {
    script_->see(time);
    LiveState state;
    state.time = time;
    state.say = {std::to_string(static_cast<int>(time.value))};
    return state;
  }

  std::shared_ptr<Script> script_;
  Frame frame_;
};

inline OpenLiveCoach open_synthetic(const std::shared_ptr<Script>& script) {
  return [script](const std::string& /*session_id*/) { return std::make_unique<SyntheticCoach>(script); };
}

}  // namespace clamshell
