// SPDX-License-Identifier: Apache-2.0
#include "live/live_sense.h"

#include "wire/motion_message.h"

namespace clamshell {

void LiveSense::arrive() {
  LiveWatch::arrive();
  if (watches()) desk().let_feel(session_id(), *this);
}

void LiveSense::receive_binary(std::span<const std::uint8_t> message) {
  try {
    desk().feel(session_id(), *this, parse_motion_message(message));
  } catch (const BadMessage& error) {
    end({CloseCode::unreadable, error.what()});
  }
}

void LiveSense::give_way() {
  end({CloseCode::continued_elsewhere, "Another phone in the band is this session's sensor now."});
}

}  // namespace clamshell
