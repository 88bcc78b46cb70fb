// SPDX-License-Identifier: Apache-2.0
/// Three made-up clips: one analysed perfectly, one not quite, one without a truth: what the writers are tried on.
#pragma once

#include "accuracy/compare.h"
#include "accuracy/evaluation.h"
#include "accuracy/synthetic_clip.h"

namespace clamshell {

/// The opening of the second is off by 3 +/- 2 degrees, and it misses that a hold was missing.
inline Evaluation synthetic_evaluation() {
  const SyntheticClip right = synthetic_clip();
  SyntheticClip off = synthetic_clip();
  for (Sample& sample : off.analysis.series) {
    sample.pose->opening.value += from_degrees(3);
    sample.pose->opening.stddev = from_degrees(2);
  }
  off.truth.repetitions[0].faults = {CriterionId::no_hold};
  return {
      .clips = {
          {.name = "right",
           .camera = CameraPreset::front,
           .tally = compare(right.analysis, right.truth),
           .failure = {}},
          {.name = "off", .camera = CameraPreset::foot_end, .tally = compare(off.analysis, off.truth), .failure = {}},
          {.name = "damaged", .camera = {}, .tally = {}, .failure = "The truth file is damaged."},
      }};
}

}  // namespace clamshell
