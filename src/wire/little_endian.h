// SPDX-License-Identifier: Apache-2.0
/// Unsigned numbers in the bytes of a message.
#pragma once

#include <cstdint>
#include <span>

namespace clamshell {

/// Of 8 bytes at most.
inline std::uint64_t little_endian(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | bytes[i];
  return value;
}

}  // namespace clamshell
