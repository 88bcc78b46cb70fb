// SPDX-License-Identifier: Apache-2.0
/// The binary message in which a page passes on what a phone's sensor felt.
///
/// 8 bytes little-endian, microseconds since 1970; the letters "felt"; then 28 bytes for each reading: microseconds
/// after that time (32 bits), specific force along the phone's x, y and z in m/s^2 (at rest 9.81, upwards), angular
/// rate about them in rad/s, both of 32-bit floats, little-endian; the rates all NaN where there is no gyroscope.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "motion/motion_recording.h"
#include "wire/bad_message.h"

namespace clamshell {

/// Else it is a frame, whose time a JPEG follows.
bool is_motion_message(std::span<const std::uint8_t> message);

/// One reading or more, each later than the one before, of plausible size. Throws BadMessage.
std::vector<MotionSample> parse_motion_message(std::span<const std::uint8_t> message);

}  // namespace clamshell
