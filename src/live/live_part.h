// SPDX-License-Identifier: Apache-2.0
/// One connection's part in a live session, to lead it or to watch: what it hears, what is to be sent, and why it ends.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "live/live_end.h"
#include "live/wake_up.h"
#include "wire/live_message.h"
#include "workout/live_state.h"

namespace clamshell {

/// Lives on the network's thread.
class LivePart {
 public:
  static constexpr std::size_t kMostUnsaid = 256;  ///< lines that wait for a page that reads slowly

  LivePart(const boost::asio::any_io_executor& executor, Language language) : language_(language), changed_(executor) {}
  virtual ~LivePart() = default;
  LivePart(const LivePart&) = delete;
  LivePart& operator=(const LivePart&) = delete;

  virtual void arrive() = 0;
  /// What the page sent, still unread.
  virtual void receive_binary(std::span<const std::uint8_t> message) = 0;
  virtual void receive_text(std::string_view message) = 0;
  /// Only the first end counts.
  void end(const LiveEnd& end);
  /// The page is gone: nothing can be sent any more.
  void leave();

  /// The next text to be sent, if there is one. Where the page reads slowly the newest state stands for all, and says
  /// what they would have said.
  virtual std::optional<std::string> next_text();
  const std::optional<LiveEnd>& ended() const { return end_; }
  bool left() const { return left_; }
  /// Nothing of it is left at the desk or at work.
  virtual bool finished() const = 0;
  /// Notified when any of these changes.
  WakeUp& changed() { return changed_; }

 protected:
  /// is_spoken_here: this page speaks the state's lines; otherwise another does, and this one may show them.
  void show(LiveState state, int dropped, bool is_spoken_here);
  /// There is no room: ends, and says so in a text, too.
  void turn_away(const LiveEnd& busy);
  /// It was told to end, or the page is gone.
  virtual void close() = 0;

  Language language() const { return language_; }

 private:
  Language language_;
  WakeUp changed_;
  bool left_{};
  std::optional<LiveEnd> end_;
  std::optional<std::string> refusal_;  ///< not yet sent
  std::optional<LiveState> state_;      ///< not yet sent, without its lines
  std::vector<std::string> say_;        ///< not yet sent
  Voice voice_;                         ///< its lines are not yet sent
  int dropped_{};
};

}  // namespace clamshell
