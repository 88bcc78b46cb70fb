// SPDX-License-Identifier: Apache-2.0
/// Takes texts from the queue, one for each of its threads, until it is told to stop; none is lost whatever happens.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "queue/work_queue.h"

namespace clamshell {

/// What became of one try.
struct WorkEnd {
  enum class What {
    done,
    failed,      ///< it may succeed if it is tried again
    refused,     ///< it would fail in the same way again
    not_now,     ///< nothing to do with it: the database is away, say
    interrupted  ///< because go_on() said so
  };
  What what{};
  std::string reason{};  ///< a sentence; of failed, refused and not_now
};

/// Does the work, calling go_on() a few times a second: false tells it to stop. Called by several threads at once.
using DoWork = std::function<WorkEnd(const std::string& text, const std::function<bool()>& go_on)>;

struct WorkerSettings {
  int at_once = 1;                                        ///< texts
  std::chrono::milliseconds lost_after{30'000};           ///< as the queue has it
  std::chrono::milliseconds retry_after{15'000};          ///< the first failure; twice as long after each further one
  std::function<bool()> stop;                             ///< asked by several threads
  std::function<void(const std::string& sentence)> tell;  ///< of what fails; called by several threads
};

/// After so many failures a text is set aside.
constexpr int kMostFailures = 5;
/// A text that so many workers took and were not heard of again is set aside untried: it may have ended them.
constexpr int kMostTries = 20;

/// Returns when it is stopped; what was not finished goes to others at once.
void work(WorkQueue& queue, const WorkerSettings& settings, const DoWork& do_work);

}  // namespace clamshell
