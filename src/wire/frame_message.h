// SPDX-License-Identifier: Apache-2.0
/// The binary message of a live session: 8 bytes little-endian, microseconds since 1970, then one JPEG.
///
/// Where the camera is in a phone, which feels how it stands, there are between the two the letters "tilt" and three
/// 32-bit floats, little-endian: the direction away from the earth, to the right, down and forward in the picture.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "geometry/camera.h"
#include "geometry/units.h"
#include "wire/bad_message.h"

namespace clamshell {

constexpr std::size_t kLargestMessage = 1 << 20;  ///< bytes

struct FrameMessage {
  Seconds time;                        ///< of capture
  std::span<const std::uint8_t> jpeg;  ///< part of the message, not looked into
  std::optional<Vector3<double>> up;   ///< of length 1
};

/// Throws BadMessage.
FrameMessage parse_frame_message(std::span<const std::uint8_t> message);

}  // namespace clamshell
