// SPDX-License-Identifier: Apache-2.0
/// Where the joints of a person of average build are in the measured postures of a set.
///
/// World frame of body/side_lying_body.h, of somebody who lies on the left. Lengths from the height; the closed posture
/// has the bends measured at the beginnings of the repetitions, hips stacked, trunk straight, and the knees resting on
/// each other; the top knee then turns about hip -> ankle until its opening is the measured one.
#pragma once

#include <optional>

#include "body/side_lying_body.h"
#include "store/session_record.h"

namespace clamshell {

class LyingJoints {
 public:
  /// Where no beginning was seen, hips bent by 45 and knees by 90 degrees.
  LyingJoints(const SetRecord& set, Metres height);

  Joints<double> closed() const { return joints(lengths_, closed_); }
  /// Nothing where the movement was not all seen.
  std::optional<Joints<double>> at(const MovementSample& movement) const;

 private:
  SegmentLengths<double> lengths_;
  Posture<double> closed_;
};

}  // namespace clamshell
