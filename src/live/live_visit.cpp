// SPDX-License-Identifier: Apache-2.0
#include "live/live_visit.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cmath>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "store/store_error.h"
#include "wire/command_message.h"
#include "wire/frame_message.h"
#include "wire/motion_message.h"

namespace clamshell {

namespace asio = boost::asio;

namespace {

Seconds now() {
  return Seconds{std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count()};
}

long long microseconds_of(Seconds time) { return std::llround(1e6 * time.value); }

}  // namespace

LiveVisit::LiveVisit(const asio::any_io_executor& executor, LiveDesk& desk, OpenLiveCoach open, std::string session_id,
                     std::string person, Language language)
    : LivePart(executor, language),
      executor_(executor),
      desk_(desk),
      open_(std::move(open)),
      session_id_(std::move(session_id)),
      person_(std::move(person)) {}

void LiveVisit::arrive() {
  at_desk_ = desk_.arrive(session_id_, person_, *this);
  if (at_desk_) return;
  if (desk_.drains()) return send_away();
  turn_away({CloseCode::busy, "This machine or your account is at its limit of live sessions; try again later."});
}

void LiveVisit::receive_binary(std::span<const std::uint8_t> message) {
  try {
    if (is_motion_message(message)) {
      const std::vector<MotionSample> felt = parse_motion_message(message);
      hear(felt.back().time);
      if (!mailbox_.put(felt)) end({CloseCode::busy, "The sensor is ahead of this machine; try again later."});
      return;
    }
    const FrameMessage frame = parse_frame_message(message);
    hear(frame.time);
    ++desk_.tally().frames;
    arrived_.emplace(microseconds_of(frame.time), std::chrono::steady_clock::now());
    mailbox_.put(WaitingFrame{frame.time, {frame.jpeg.begin(), frame.jpeg.end()}, frame.up});
  } catch (const BadMessage& error) {
    end({CloseCode::unreadable, error.what()});
  }
}

void LiveVisit::receive_text(std::string_view message) {
  try {
    const auto parsed = parse_text_message(message);
    if (const auto* const wish = std::get_if<VoiceWish>(&parsed)) {
      if (wish->is_here) desk_.let_speak(session_id_, nullptr);
      return;
    }
    const auto& instruction = std::get<Instruction>(parsed);
    hear(instruction.time);
    if (!mailbox_.put(instruction)) end({CloseCode::busy, "Too many commands at once; try again later."});
  } catch (const BadMessage& error) {
    end({CloseCode::unreadable, error.what()});
  }
}

void LiveVisit::obey(const Instruction& instruction) {
  if (!heard_) return;  // nothing goes on yet
  Instruction timely = instruction;
  timely.time = *heard_;
  constexpr std::size_t kMost = Mailbox::kMostCommands / 2;  // the leader's own find room whatever comes from others
  static_cast<void>(mailbox_.put(timely, kMost));
}

void LiveVisit::hear(Seconds time) {
  heard_ = time;
  clocks_.lead(time, now());
}

void LiveVisit::feel(const std::vector<MotionSample>& felt) {
  const auto ahead = clocks_.feel(felt.back().time, now());
  if (!ahead) return;  // nothing goes on yet
  std::vector<MotionSample> timely = felt;
  for (MotionSample& sample : timely) sample.time += *ahead;
  static_cast<void>(mailbox_.put_beside(timely));  // what finds no room is a gap
}

void LiveVisit::close() {
  mailbox_.close();
  if (!worker_) finish({});
}

void LiveVisit::be_seated() {
  const std::weak_ptr<LiveVisit> self = weak_from_this();
  const auto on_state = [self, executor = executor_](LiveState state, int dropped) {
    asio::post(executor, [self, dropped, state = std::move(state)]() mutable {
      if (const auto visit = self.lock()) visit->answer(std::move(state), dropped);
    });
  };
  const auto on_finished = [self, executor = executor_](const std::optional<LiveEnd>& end) {
    asio::post(executor, [self, end] {
      if (const auto visit = self.lock()) visit->finish(end);
    });
  };
  try {
    worker_.emplace(open_, session_id_, language(), mailbox_, LiveWorker::Callbacks{on_state, on_finished});
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

void LiveVisit::answer(LiveState state, int dropped) {
  tell(state, dropped);
  desk_.relay(session_id_, state, dropped);
  show(std::move(state), dropped, desk_.speaks(session_id_, nullptr));
}

void LiveVisit::finish(const std::optional<LiveEnd>& found) {
  worker_.reset();
  if (std::exchange(at_desk_, false)) desk_.leave(session_id_, *this);
  if (found) end(*found);
  changed().notify();
}

}  // namespace clamshell
