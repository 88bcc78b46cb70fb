// SPDX-License-Identifier: Apache-2.0
/// Any message is readings whose thigh can be followed, or is refused with a sentence.
#include <cstdlib>

#include "motion/follow_thigh.h"
#include "wire/motion_message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto felt = clamshell::parse_motion_message({data, size});
    clamshell::ThighFollower thigh(clamshell::Placement::on_thigh);
    clamshell::Seconds before{-1};
    for (const clamshell::MotionSample& sample : felt) {
      const bool lawful = sample.time > before && sample.force.allFinite();
      if (!lawful) std::abort();
      before = sample.time;
      if (sample.rate.has_value() == felt.front().rate.has_value()) thigh.add(sample);
    }
  } catch (const clamshell::BadMessage&) {
  }
  return 0;
}
