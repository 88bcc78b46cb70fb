// SPDX-License-Identifier: Apache-2.0
#include "motion_file/digest_motion.h"

#include <sodium.h>

#include <array>

namespace clamshell {

std::string digest_motion(const MotionRecording& motion, Seconds start, Seconds end) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  const auto add = [&](const double* numbers, std::size_t count) {
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(numbers), count * sizeof(double));
  };
  const Seconds origin = motion.samples.front().time;
  for (const MotionSample& sample : motion.samples) {
    const Seconds time = sample.time - origin;
    if (time < start || time > end) continue;
    add(&time.value, 1);
    add(sample.force.data(), 3);
    if (sample.rate) add(sample.rate->data(), 3);
  }
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state, digest.data());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> digits{};
  return sodium_bin2hex(digits.data(), digits.size(), digest.data(), digest.size());
}

}  // namespace clamshell
