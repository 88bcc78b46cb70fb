// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_message.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "wire/message_numbers.h"

namespace clamshell {
namespace {

constexpr std::string_view kTiltLetters = "tilt";

Vector3<double> direction_up(std::span<const std::uint8_t> bytes) {
  const Vector3<double> up = little_endian_vector(bytes);
  const double length = up.norm();
  constexpr double kRounding = 0.01;
  if (!(std::abs(length - 1) < kRounding)) throw BadMessage("The direction upwards of a frame is not of length 1.");
  return up / length;
}

}  // namespace

FrameMessage parse_frame_message(std::span<const std::uint8_t> message) {
  constexpr std::size_t kTimeSize = 8, kVectorSize = 12;
  if (message.size() <= kTimeSize) throw BadMessage("A frame is 8 bytes of time and a JPEG; this one is shorter.");
  const Seconds time = message_time(little_endian(message.first(kTimeSize)));
  const auto rest = message.subspan(kTimeSize);
  const bool tilt = rest.size() >= kTiltLetters.size() &&
                    std::equal(kTiltLetters.begin(), kTiltLetters.end(), rest.begin());  // a JPEG begins with FF D8
  if (!tilt) return {time, rest, std::nullopt};
  const auto vector = rest.subspan(kTiltLetters.size());
  if (vector.size() <= kVectorSize) throw BadMessage("After the direction upwards of a frame there is no JPEG.");
  return {time, vector.subspan(kVectorSize), direction_up(vector)};
}

}  // namespace clamshell
