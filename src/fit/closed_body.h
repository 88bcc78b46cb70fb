// SPDX-License-Identifier: Apache-2.0
/// What a calibration tells people: how the person lies, and from where the camera sees it.
#pragma once

#include "body/set_up.h"
#include "fit/calibration.h"

namespace clamshell {

struct ClosedBody {
  SetUp set_up;
  Measured<Radians> azimuth, elevation;  ///< of the camera, geometry/camera.h
  double camera_distance{};              ///< metres from the middle of the body, as good as the focal length is known
};

/// By geometry alone, which knows nothing of head and hands. closed: the points that were calibrated on.
ClosedBody closed_body(const BodyPoints& closed, const Calibration& calibration);

}  // namespace clamshell
