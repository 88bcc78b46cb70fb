// SPDX-License-Identifier: Apache-2.0
/// Texts that wait for a worker on whatever machine: a work queue on NATS JetStream, kept on the server's disk.
///
/// A text is given to one worker at a time. It leaves the queue when that worker says so, and goes to another where the
/// worker asks for that, or has not been heard of for a while. The streams CLAMSHELL_WORK, CLAMSHELL_DONE and
/// CLAMSHELL_ASIDE are made where they are missing.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/user_error.h"

namespace clamshell {

/// The server can't be reached, or refuses.
struct QueueError : UserError {
  using UserError::UserError;
};

/// A text that was given to this worker. Afterwards, one of done(), again() and set_aside() is to be called, or another
/// worker gets it. For one thread.
class Delivery {
 public:
  virtual ~Delivery() = default;
  virtual const std::string& text() const = 0;
  /// How often it was given to a worker, this time included.
  virtual int tries() const = 0;
  /// Before WorkQueue::Settings::lost_after is over. What is lost on the way does no harm.
  virtual void still_working() = 0;
  /// Throws QueueError, and then it may come again.
  virtual void done() = 0;
  virtual void again(std::chrono::milliseconds later) = 0;
  /// Throws QueueError, and then it may come again.
  virtual void set_aside(const std::string& reason) = 0;
};

struct SetAside {
  std::string text, reason;
};

struct QueueState {
  std::uint64_t waiting{}, running{};  ///< running: with a worker, or waiting for its next try
  std::uint64_t done{};                ///< in the last 30 days
  std::uint64_t failed{};              ///< set aside
  double rate{};                       ///< done, a second, of the latest 100; 0: not known
};

/// For several threads.
class WorkQueue {
 public:
  struct Settings {
    std::string url;  ///< nats://user:password@host:port
    /// A worker that is not heard of; the latest that says so decides for all, 30 s until then.
    std::optional<std::chrono::milliseconds> lost_after{};
  };

  /// Throws QueueError.
  explicit WorkQueue(const Settings& settings);
  ~WorkQueue();
  WorkQueue(const WorkQueue&) = delete;
  WorkQueue& operator=(const WorkQueue&) = delete;

  /// False: the same text was submitted within the last hour. Durable when it returns. Throws QueueError.
  bool submit(const std::string& text);
  /// Waits so long for one. Nothing: there was none, or the server is away; its return is waited for.
  std::unique_ptr<Delivery> take(std::chrono::milliseconds patience);

  /// Throws QueueError, at once where the server is away.
  QueueState state();
  /// The oldest first, so many at most.
  std::vector<SetAside> set_aside(std::size_t most);
  /// All that were set aside wait again. Gives how many.
  std::size_t retry();
  /// Drops what was set aside. Gives how many.
  std::size_t forget();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
