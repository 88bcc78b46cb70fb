// SPDX-License-Identifier: Apache-2.0
/// Any tables are a motion recording, whose thigh can be followed, or are refused with a sentence.
#include <cstdint>
#include <string>
#include <vector>

#include "motion/follow_thigh.h"
#include "motion_file/read_motion.h"

/// Tables end in a zero byte; the first byte of each chooses the name of its file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* kNames[] = {"set.csv", "Accelerometer.csv", "Gravity.csv", "Gyroscope.csv",
                                    "TotalAcceleration.csv"};
  std::vector<clamshell::MotionTable> tables;
  std::string text;
  for (std::size_t i = 0; i <= size; ++i) {
    if (i < size && data[i] != 0) {
      text += static_cast<char>(data[i]);
    } else if (!text.empty()) {
      tables.push_back({kNames[static_cast<unsigned char>(text[0]) % 5], text.substr(1)});
      text.clear();
    }
  }
  try {
    const clamshell::MotionRecording motion = clamshell::parse_motion(tables, "fuzzed");
    clamshell::ThighFollower thigh;
    for (const clamshell::MotionSample& sample : motion.samples) thigh.add(sample);
    thigh.finish();
  } catch (const clamshell::BadMotion&) {
  }
  return 0;
}
