// SPDX-License-Identifier: Apache-2.0
/// From where the camera sees the person: the angles of geometry/camera.h.
#pragma once

#include "exercise/exercise.h"
#include "geometry/units.h"

namespace clamshell {

struct Viewpoint {
  Radians azimuth;    ///< 0 = straight in front of the belly, + towards the feet
  Radians elevation;  ///< above the horizon
  double distance{};  ///< metres; 0: unknown
};

inline bool is_at(const Viewpoint& view, const CameraPlace& place) {
  return place.azimuth.contains(to_degrees(view.azimuth)) && place.elevation.contains(to_degrees(view.elevation));
}

}  // namespace clamshell
