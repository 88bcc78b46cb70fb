// SPDX-License-Identifier: Apache-2.0
/// The part of the connection that leads a live session: its place at the desk, and its worker.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "live/clocks_beside.h"
#include "live/live_coach.h"
#include "live/live_desk.h"
#include "live/live_end.h"
#include "live/live_part.h"
#include "live/live_worker.h"
#include "live/mailbox.h"

namespace clamshell {

/// Its worker does not live on the network's thread. Held by a shared pointer.
class LiveVisit : public LivePart, public LiveDesk::Guest, public std::enable_shared_from_this<LiveVisit> {
 public:
  LiveVisit(const boost::asio::any_io_executor& executor, LiveDesk& desk, OpenLiveCoach open, std::string session_id,
            std::string person, Language language);

  void arrive() override;
  void receive_binary(std::span<const std::uint8_t> message) override;
  void receive_text(std::string_view message) override;
  /// The worker has finished, or there never was one.
  bool finished() const override { return !at_desk_; }

 private:
  void be_seated() override;
  void give_way() override;
  void send_away() override;
  void obey(const Instruction& instruction) override;
  void feel(const std::vector<MotionSample>& felt) override;
  void hear(Seconds time);
  void close() override;
  void answer(LiveState state, int dropped);
  /// For the tally.
  void tell(const LiveState& state, int dropped);
  void finish(const std::optional<LiveEnd>& found);

  boost::asio::any_io_executor executor_;
  LiveDesk& desk_;
  OpenLiveCoach open_;
  std::string session_id_, person_;
  bool at_desk_{};
  std::optional<Seconds> heard_;  ///< the newest message, by the page's clock
  ClocksBeside clocks_;
  int dropped_{};                                                       ///< told
  std::map<long long, std::chrono::steady_clock::time_point> arrived_;  ///< unanswered frames, by their time in us
  Mailbox mailbox_;
  std::optional<LiveWorker> worker_;
};

}  // namespace clamshell
