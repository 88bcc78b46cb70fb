// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_message.h"

#include "wire/message_time.h"

namespace clamshell {

FrameMessage parse_frame_message(std::span<const std::uint8_t> message) {
  constexpr std::size_t kTimeSize = 8;
  if (message.size() <= kTimeSize) throw BadMessage("A frame is 8 bytes of time and a JPEG; this one is shorter.");
  std::uint64_t microseconds = 0;
  for (std::size_t i = kTimeSize; i-- > 0;) microseconds = microseconds << 8 | message[i];
  return {message_time(microseconds), message.subspan(kTimeSize)};
}

}  // namespace clamshell
