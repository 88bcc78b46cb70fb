// SPDX-License-Identifier: Apache-2.0
#include "live/live_watch.h"

#include <utility>
#include <variant>

#include "wire/command_message.h"

namespace clamshell {

LiveWatch::LiveWatch(const boost::asio::any_io_executor& executor, LiveDesk& desk, std::string session_id,
                     std::string person, Language language)
    : LivePart(executor, language), desk_(desk), session_id_(std::move(session_id)), person_(std::move(person)) {}

void LiveWatch::arrive() {
  watches_ = desk_.watch(session_id_, person_, *this);
  if (watches_) return;
  if (desk_.drains()) return send_away();
  turn_away({CloseCode::busy, "As many screens as may watch your sessions already; close one of them."});
}

void LiveWatch::receive_binary(std::span<const std::uint8_t> /*message*/) { refuse_what_measures(); }

void LiveWatch::receive_text(std::string_view message) {
  try {
    const auto parsed = parse_text_message(message);
    if (const auto* const wish = std::get_if<VoiceWish>(&parsed)) {
      const bool gives_up = !wish->is_here && desk_.speaks(session_id_, this);
      if (wish->is_here || gives_up) desk_.let_speak(session_id_, wish->is_here ? this : nullptr);
      return;
    }
    const auto& instruction = std::get<Instruction>(parsed);
    if (instruction.command == Command::tick) return refuse_what_measures();
    desk_.pass_on(session_id_, instruction);
  } catch (const BadMessage& error) {
    end({CloseCode::unreadable, error.what()});
  }
}

void LiveWatch::refuse_what_measures() {
  end({CloseCode::unreadable, "This page only watches: pictures, readings and ticks come from the one that leads."});
}

std::optional<std::string> LiveWatch::next_text() {
  const bool came = leader_is_here_ && *leader_is_here_;
  auto text = came ? std::nullopt : LivePart::next_text();
  if (text || !leader_is_here_) return text;
  text = write_leader_message(came);  // what the leader was shown before it went comes before
  leader_is_here_.reset();
  return text;
}

void LiveWatch::see_leader(bool is_here) {
  leader_is_here_ = is_here;
  changed().notify();
}

void LiveWatch::see(const LiveState& state, int dropped, bool is_spoken_here) { show(state, dropped, is_spoken_here); }

void LiveWatch::send_away() {
  end({CloseCode::going_away, "This coach is being restarted; the session goes on in a moment."});
}

void LiveWatch::close() {
  if (std::exchange(watches_, false)) desk_.stop_watching(session_id_, *this);
}

}  // namespace clamshell
