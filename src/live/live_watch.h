// SPDX-License-Identifier: Apache-2.0
/// The part of a connection that watches a live session: it is shown what the leader is shown, and may ask for what a
/// person can do by key. It has no worker, takes no place, and sends no picture.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "live/live_desk.h"
#include "live/live_part.h"

namespace clamshell {

class LiveWatch : public LivePart, public LiveDesk::Watcher {
 public:
  LiveWatch(const boost::asio::any_io_executor& executor, LiveDesk& desk, std::string session_id, std::string person,
            Language language);

  void arrive() override;
  void receive_binary(std::span<const std::uint8_t> message) override;
  void receive_text(std::string_view message) override;
  /// With a word where the leader came or went.
  std::optional<std::string> next_text() override;
  bool finished() const override { return !watches_; }

 protected:
  LiveDesk& desk() { return desk_; }
  const std::string& session_id() const { return session_id_; }
  bool watches() const { return watches_; }

 private:
  void see_leader(bool is_here) override;
  void see(const LiveState& state, int dropped, bool is_spoken_here) override;
  void send_away() override;
  void close() override;
  void refuse_what_measures();

  LiveDesk& desk_;
  std::string session_id_, person_;
  bool watches_{};
  std::optional<bool> leader_is_here_;  ///< not yet sent
};

}  // namespace clamshell
