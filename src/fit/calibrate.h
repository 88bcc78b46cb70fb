// SPDX-License-Identifier: Apache-2.0
/// Finds the camera and the body from one closed, still set-up posture.
///
/// Maximum a posteriori: keypoints against the forward kinematics of body/side_lying_body.h with priors on lengths,
/// posture and camera; robust (Cauchy) against single wrong keypoints; started from several directions because the
/// problem has mirror-like minima. Levenberg-Marquardt by Ceres' TinySolver, derivatives by its dual numbers.
#pragma once

#include <optional>

#include "fit/calibration.h"
#include "geometry/picture_size.h"

namespace clamshell {

/// closed: the points while the knees are together and still. up: as Frame::up; nothing: how the camera is tilted and
/// rolled is found from the body alone.
Calibration calibrate(const BodyPoints& closed, Side lying_on, Metres height, PictureSize picture,
                      const std::optional<Vector3<double>>& up = std::nullopt);

}  // namespace clamshell
