// SPDX-License-Identifier: Apache-2.0
#include "live/live_visit.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cmath>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

#include "http/message.h"
#include "language/translate.h"
#include "store/store_error.h"
#include "wire/command_message.h"
#include "wire/frame_message.h"
#include "wire/live_message.h"
#include "wire/motion_message.h"

namespace clamshell {

namespace asio = boost::asio;

namespace {

long long microseconds_of(Seconds time) { return std::llround(1e6 * time.value); }

}  // namespace

LiveVisit::LiveVisit(const asio::any_io_executor& executor, LiveDesk& desk, OpenLiveCoach open, std::string session_id,
                     std::string person, Language language)
    : executor_(executor),
      desk_(desk),
      open_(std::move(open)),
      session_id_(std::move(session_id)),
      person_(std::move(person)),
      language_(language),
      changed_(executor) {}

void LiveVisit::arrive() {
  at_desk_ = desk_.arrive(session_id_, person_, *this);
  if (at_desk_) return;
  if (desk_.drains()) return send_away();
  const LiveEnd busy{CloseCode::busy,
                     "This machine or your account is at its limit of live sessions; try again later."};
  end(busy);
  refusal_ = error_text("busy", end_->reason);
}

void LiveVisit::receive_binary(std::span<const std::uint8_t> message) {
  try {
    if (is_motion_message(message)) {
      if (!mailbox_.put(parse_motion_message(message)))
        end({CloseCode::busy, "The sensor is ahead of this machine; try again later."});
      return;
    }
    const FrameMessage frame = parse_frame_message(message);
    ++desk_.tally().frames;
    arrived_.emplace(microseconds_of(frame.time), std::chrono::steady_clock::now());
    mailbox_.put(WaitingFrame{frame.time, {frame.jpeg.begin(), frame.jpeg.end()}, frame.up});
  } catch (const BadMessage& error) {
    end({CloseCode::unreadable, error.what()});
  }
}

void LiveVisit::receive_command(std::string_view message) {
  try {
    if (!mailbox_.put(parse_command(message))) end({CloseCode::busy, "Too many commands at once; try again later."});
  } catch (const BadMessage& error) {
    end({CloseCode::unreadable, error.what()});
  }
}

void LiveVisit::end(const LiveEnd& end) {
  const Speaking speaking(language_);
  if (!end_) end_ = LiveEnd{end.code, told(end.reason)};
  close();
}

void LiveVisit::leave() {
  left_ = true;
  close();
}

void LiveVisit::close() {
  mailbox_.close();
  if (!worker_) finish({});
  changed_.notify();
}

std::optional<std::string> LiveVisit::next_text() {
  if (refusal_) return std::exchange(refusal_, std::nullopt);
  if (!state_) return std::nullopt;
  std::string text = write_live_message(*state_, dropped_);
  state_.reset();
  return text;
}

void LiveVisit::be_seated() {
  const std::weak_ptr<LiveVisit> self = weak_from_this();
  const auto on_state = [self, executor = executor_](LiveState state, int dropped) {
    asio::post(executor, [self, dropped, state = std::move(state)]() mutable {
      if (const auto visit = self.lock()) visit->show(std::move(state), dropped);
    });
  };
  const auto on_finished = [self, executor = executor_](const std::optional<LiveEnd>& end) {
    asio::post(executor, [self, end] {
      if (const auto visit = self.lock()) visit->finish(end);
    });
  };
  try {
    worker_.emplace(open_, session_id_, language_, mailbox_, LiveWorker::Callbacks{on_state, on_finished});
  } catch (const std::system_error&) {
    on_finished(LiveEnd{CloseCode::busy, "This machine can't work on another session; try again later."});
  }
}

void LiveVisit::give_way() { end({CloseCode::continued_elsewhere, LedElsewhere().what()}); }

void LiveVisit::send_away() {
  end({CloseCode::going_away, "This coach is being restarted; the session goes on in a moment."});
}

void LiveVisit::tell(const LiveState& state, int dropped) {
  LiveTally& tally = desk_.tally();
  tally.dropped += static_cast<std::uint64_t>(std::max(dropped - dropped_, 0));
  dropped_ = dropped;
  const long long time = microseconds_of(state.time);
  if (const auto answered = arrived_.find(time); answered != arrived_.end())
    tally.answer.add(
        Seconds{std::chrono::duration<double>(std::chrono::steady_clock::now() - answered->second).count()});
  arrived_.erase(arrived_.begin(), arrived_.upper_bound(time));  // older ones were dropped
}

void LiveVisit::show(LiveState state, int dropped) {
  tell(state, dropped);
  if (end_ || left_) return;
  if (state_) {
    auto& unsaid = state_->say;
    unsaid.insert(unsaid.end(), std::move_iterator(state.say.begin()), std::move_iterator(state.say.end()));
    state.say = std::move(unsaid);
  }
  state_ = std::move(state);
  changed_.notify();
}

void LiveVisit::finish(const std::optional<LiveEnd>& end) {
  worker_.reset();
  if (std::exchange(at_desk_, false)) desk_.leave(session_id_, *this);
  if (end && !end_) end_ = end;
  changed_.notify();
}

}  // namespace clamshell
