// SPDX-License-Identifier: Apache-2.0
#include "live/live_part.h"

#include <iterator>
#include <utility>
#include <vector>

#include "http/message.h"
#include "language/translate.h"

namespace clamshell {
namespace {

void move_to_end(std::vector<std::string>& lines, std::vector<std::string>& more) {
  lines.insert(lines.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
  more.clear();
}

}  // namespace

void LivePart::end(const LiveEnd& end) {
  const Speaking speaking(language_);
  if (!end_) end_ = LiveEnd{end.code, told(end.reason)};
  close();
  changed_.notify();
}

void LivePart::leave() {
  left_ = true;
  close();
  changed_.notify();
}

void LivePart::turn_away(const LiveEnd& busy) {
  end(busy);
  refusal_ = error_text("busy", end_->reason);
}

std::optional<std::string> LivePart::next_text() {
  if (refusal_) return std::exchange(refusal_, std::nullopt);
  if (!state_) return std::nullopt;
  state_->say = std::exchange(say_, {});
  std::string text = write_live_message(*state_, dropped_, voice_);
  state_.reset();
  voice_.said_elsewhere.clear();
  return text;
}

void LivePart::show(LiveState state, int dropped, bool is_spoken_here) {
  if (end_ || left_) return;
  move_to_end(is_spoken_here ? say_ : voice_.said_elsewhere, state.say);
  voice_.is_here = is_spoken_here;
  dropped_ = dropped;
  state_ = std::move(state);
  if (say_.size() + voice_.said_elsewhere.size() > kMostUnsaid)
    return end({CloseCode::busy, "This page takes nothing in; try again later."});
  changed_.notify();
}

}  // namespace clamshell
