// SPDX-License-Identifier: Apache-2.0
#include "wire/motion_message.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "wire/message_numbers.h"

namespace clamshell {
namespace {

constexpr std::size_t kTimeBytes = 8, kReading = 28;
constexpr std::string_view kLetters = "felt";
constexpr std::size_t kHead = kTimeBytes + kLetters.size();
constexpr std::size_t kMostReadings = 1000;
constexpr std::uint32_t kLongest_us = 10'000'000;
constexpr double kMostForce = 32;             ///< g: no phone's sensor reaches further
constexpr double kMostRate = 4000 * kDegree;  ///< rad/s

MotionSample reading(std::span<const std::uint8_t> bytes, std::uint64_t begin_us) {
  const std::uint64_t after_us = little_endian(bytes.first(4));
  if (after_us > kLongest_us) throw BadMessage("A motion message lasts 10 seconds at most.");
  const Vector3<double> force = little_endian_vector(bytes.subspan(4)) / kStandardGravity,
                        rate = little_endian_vector(bytes.subspan(16));
  if (!force.allFinite() || force.norm() > kMostForce)
    throw BadMessage("A reading's force is not a number of m/s^2 that a phone can feel.");
  const bool has_rate = !rate.array().isNaN().all();
  if (has_rate && (!rate.allFinite() || rate.norm() > kMostRate))
    throw BadMessage("A reading's angular rate is not a number of rad/s that a phone can feel.");
  return {
      .time = message_time(begin_us + after_us), .force = force, .rate = has_rate ? std::optional(rate) : std::nullopt};
}

}  // namespace

bool is_motion_message(std::span<const std::uint8_t> message) {
  return message.size() >= kHead && std::equal(kLetters.begin(), kLetters.end(), message.begin() + kTimeBytes);
}

std::vector<MotionSample> parse_motion_message(std::span<const std::uint8_t> message) {
  if (!is_motion_message(message) || message.size() == kHead || (message.size() - kHead) % kReading != 0)
    throw BadMessage("A motion message is 8 bytes of time, the letters \"felt\" and 28 bytes for each reading.");
  if ((message.size() - kHead) / kReading > kMostReadings)
    throw BadMessage("A motion message has 1000 readings at most.");
  const std::uint64_t begin_us = little_endian(message.first(kTimeBytes));
  message_time(begin_us);  // so that nothing overflows below
  std::vector<MotionSample> samples;
  for (auto rest = message.subspan(kHead); !rest.empty(); rest = rest.subspan(kReading)) {
    samples.push_back(reading(rest.first(kReading), begin_us));
    if (samples.size() > 1 && samples[samples.size() - 2].time >= samples.back().time)
      throw BadMessage("The readings of a motion message are not in the order of time.");
  }
  return samples;
}

}  // namespace clamshell
