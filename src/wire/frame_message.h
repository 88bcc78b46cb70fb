// SPDX-License-Identifier: Apache-2.0
/// The binary message of a live session: 8 bytes little-endian, microseconds since 1970, then one JPEG.
#pragma once

#include <cstdint>
#include <span>

#include "geometry/units.h"
#include "wire/bad_message.h"

namespace clamshell {

constexpr std::size_t kLargestMessage = 1 << 20;  ///< bytes

struct FrameMessage {
  Seconds time;                        ///< of capture
  std::span<const std::uint8_t> jpeg;  ///< part of the message, not looked into
};

/// Throws BadMessage.
FrameMessage parse_frame_message(std::span<const std::uint8_t> message);

}  // namespace clamshell
