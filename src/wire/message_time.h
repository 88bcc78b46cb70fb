// SPDX-License-Identifier: Apache-2.0
/// The time in a message: whole microseconds since 1970 from an untrusted clock.
#pragma once

#include <cstdint>

#include "geometry/units.h"
#include "wire/bad_message.h"

namespace clamshell {

/// Before the year 10000, as far as dates can be written. Throws BadMessage.
inline Seconds message_time(std::uint64_t microseconds) {
  constexpr std::uint64_t kYear10000 = 253'402'300'800'000'000;
  if (microseconds >= kYear10000) throw BadMessage("The time is not in microseconds since 1970.");
  return Seconds{static_cast<double>(microseconds) * 1e-6};
}

}  // namespace clamshell
