// SPDX-License-Identifier: Apache-2.0
/// Unsigned numbers in the bytes of a message.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#include "geometry/camera.h"

namespace clamshell {

/// Of 8 bytes at most.
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
