// SPDX-License-Identifier: Apache-2.0
/// One connection's part in a live session: its place at the desk, its worker, and what is to be sent.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/language.h"
#include "live/live_coach.h"
#include "live/live_desk.h"
#include "live/live_end.h"
#include "live/live_worker.h"
#include "live/mailbox.h"
#include "live/wake_up.h"

namespace clamshell {

/// Lives on the network's thread; its worker does not. Held by a shared pointer.
class LiveVisit : public LiveDesk::Guest, public std::enable_shared_from_this<LiveVisit> {
 public:
  LiveVisit(const boost::asio::any_io_executor& executor, LiveDesk& desk, OpenLiveCoach open, std::string session_id,
            std::string person, Language language);

  void arrive();
  /// What the page sent, still unread.
  void receive_binary(std::span<const std::uint8_t> message);
  void receive_command(std::string_view message);
  /// Only the first end counts.
  void end(const LiveEnd& end);
  /// The page is gone: nothing can be sent any more.
  void leave();

  /// The next text to be sent, if there is one. Where the page reads slowly the newest state stands for all, and says
  /// what they would have said.
  std::optional<std::string> next_text();
  const std::optional<LiveEnd>& ended() const { return end_; }
  bool left() const { return left_; }
  /// The worker has finished, or there never was one.
  bool finished() const { return !at_desk_; }
  /// Notified when any of these changes.
  WakeUp& changed() { return changed_; }

 private:
  void be_seated() override;
  void give_way() override;
  void send_away() override;
  void close();
  void show(LiveState state, int dropped);
  /// For the tally.
  void tell(const LiveState& state, int dropped);
  void finish(const std::optional<LiveEnd>& end);

  boost::asio::any_io_executor executor_;
  LiveDesk& desk_;
  OpenLiveCoach open_;
  std::string session_id_, person_;
  Language language_;
  WakeUp changed_;
  bool at_desk_{}, left_{};
  std::optional<LiveEnd> end_;
  std::optional<LiveState> state_;  ///< not yet sent
  int dropped_{};
  std::map<long long, std::chrono::steady_clock::time_point> arrived_;  ///< unanswered frames, by their time in us
  std::optional<std::string> refusal_;                                  ///< not yet sent
  Mailbox mailbox_;
  std::optional<LiveWorker> worker_;
};

}  // namespace clamshell
