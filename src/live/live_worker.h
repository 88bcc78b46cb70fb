// SPDX-License-Identifier: Apache-2.0
/// The thread of one live session: takes what waits in the mailbox, decodes it, and asks the coach.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <thread>

#include "language/language.h"
#include "live/live_coach.h"
#include "live/live_end.h"
#include "live/mailbox.h"

namespace clamshell {

class LiveWorker {
 public:
  /// Both are called on the worker's thread; the second once, as its last act. No end: the mailbox was closed.
  struct Callbacks {
    std::function<void(LiveState state, int dropped)> on_state;
    std::function<void(std::optional<LiveEnd> end)> on_finished;
  };

  /// language: what the coach says is in it.
  LiveWorker(const OpenLiveCoach& open, const std::string& session_id, Language language, Mailbox& mailbox,
             Callbacks callbacks);
  /// Closes the mailbox and waits for the thread.
  ~LiveWorker();
  LiveWorker(const LiveWorker&) = delete;
  LiveWorker& operator=(const LiveWorker&) = delete;

 private:
  Mailbox& mailbox_;
  std::thread thread_;
};

}  // namespace clamshell
