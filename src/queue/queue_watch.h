// SPDX-License-Identifier: Apache-2.0
/// How far the work on a queue is, looked at every few seconds on a thread of its own.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "queue/work_queue.h"

namespace clamshell {

class QueueWatch {
 public:
  /// url: as WorkQueue has it. A server that is away is looked for again each time.
  explicit QueueWatch(std::string url, std::chrono::milliseconds each = std::chrono::seconds{5});

  /// As it was when last looked at; nothing while the server is away. Never waits. For several threads.
  std::optional<QueueState> state() const;

 private:
  void run(const std::stop_token& stop);

  std::string url_;
  std::chrono::milliseconds each_;
  mutable std::mutex mutex_;
  std::condition_variable_any stopped_;
  std::optional<QueueState> state_;
  std::jthread thread_;  ///< ends before what it uses
};

}  // namespace clamshell
