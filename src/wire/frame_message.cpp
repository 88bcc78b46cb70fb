// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_message.h"

#include "wire/little_endian.h"
#include "wire/message_time.h"

namespace clamshell {

FrameMessage parse_frame_message(std::span<const std::uint8_t> message) {
  constexpr std::size_t kTimeSize = 8;
  if (message.size() <= kTimeSize) throw BadMessage("A frame is 8 bytes of time and a JPEG; this one is shorter.");
  return {message_time(little_endian(message.first(kTimeSize))), message.subspan(kTimeSize)};
}

}  // namespace clamshell
