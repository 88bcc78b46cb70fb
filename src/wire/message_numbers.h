// SPDX-License-Identifier: Apache-2.0
/// The numbers in the messages of a live session: moments by an untrusted clock, and those that are bytes.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#include "geometry/camera.h"
#include "geometry/units.h"
#include "wire/bad_message.h"

namespace clamshell {

/// Whole microseconds since 1970, before the year 10000, as far as dates can be written. Throws BadMessage.
inline Seconds message_time(std::uint64_t microseconds) {
  constexpr std::uint64_t kYear10000 = 253'402'300'800'000'000;
  if (microseconds >= kYear10000) throw BadMessage("The time is not in microseconds since 1970.");
  return Seconds{static_cast<double>(microseconds) * 1e-6};
}

/// Unsigned, of 8 bytes at most.
inline std::uint64_t little_endian(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | bytes[i];
  return value;
}

/// Three 32-bit floats, one after the other; the rest of the bytes is not looked into.
inline Vector3<double> little_endian_vector(std::span<const std::uint8_t> bytes) {
  const auto number = [&](std::size_t i) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(little_endian(bytes.subspan(4 * i, 4))));
  };
  return {number(0), number(1), number(2)};
}

}  // namespace clamshell
