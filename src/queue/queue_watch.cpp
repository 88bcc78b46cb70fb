// SPDX-License-Identifier: Apache-2.0
#include "queue/queue_watch.h"

namespace clamshell {

QueueWatch::QueueWatch(std::string url, std::chrono::milliseconds each)
    : url_(std::move(url)), each_(each), thread_([this](const std::stop_token& stop) { run(stop); }) {}

std::optional<QueueState> QueueWatch::state() const {
  const std::scoped_lock lock(mutex_);
  return state_;
}

void QueueWatch::run(const std::stop_token& stop) {
  std::optional<WorkQueue> queue;
  const auto look = [&]() -> std::optional<QueueState> {
    try {
      if (!queue) queue.emplace(WorkQueue::Settings{.url = url_});
      return queue->state();
    } catch (const QueueError&) {
      return std::nullopt;
    }
  };
  while (!stop.stop_requested()) {
    const std::optional<QueueState> seen = look();
    std::unique_lock lock(mutex_);
    state_ = seen;
    stopped_.wait_for(lock, stop, each_, [] { return false; });
  }
}

}  // namespace clamshell
