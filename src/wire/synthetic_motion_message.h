// SPDX-License-Identifier: Apache-2.0
/// What a page sends of a made-up phone.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "motion/motion_recording.h"

namespace clamshell {

inline std::span<const std::uint8_t> bytes_of(const std::string& message) {
  return {reinterpret_cast<const std::uint8_t*>(message.data()), message.size()};
}

/// Not empty.
inline std::string motion_message(std::span<const MotionSample> felt) {
  std::string message;
  const auto add = [&](std::uint64_t value, int bytes) {
    for (int byte = 0; byte < bytes; ++byte) message += static_cast<char>(value >> 8 * byte & 0xFF);
  };
  const auto add_float = [&](double value) { add(std::bit_cast<std::uint32_t>(static_cast<float>(value)), 4); };
  const auto begin_us = std::llround(1e6 * felt.front().time.value);
  add(static_cast<std::uint64_t>(begin_us), 8);
  message += "felt";
  for (const MotionSample& sample : felt) {
    add(static_cast<std::uint64_t>(std::llround(1e6 * sample.time.value) - begin_us), 4);
    for (const double force : sample.force) add_float(kStandardGravity * force);
    for (const double rate : sample.rate.value_or(Vector3<double>{NAN, NAN, NAN})) add_float(rate);
  }
  return message;
}
inline std::string motion_message(const std::vector<MotionSample>& felt) {
  return motion_message(std::span<const MotionSample>(felt));
}

}  // namespace clamshell
