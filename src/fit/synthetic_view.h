// SPDX-License-Identifier: Apache-2.0
/// A made-up camera that looks at the person of body/synthetic_set.h: joint centres -> keypoints with known noise.
///
/// Gives the landmarks at the joint centres, the rest of the 33 roughly where a body has them. Noise is normal,
/// independent from frame to frame, and the same for the same time and seed. Camera angles: geometry/camera.h; world:
/// body/side_lying_body.h.
#pragma once

#include <ostream>

#include "body/synthetic_set.h"
#include "fit/calibrate.h"
#include "fit/calibration.h"
#include "geometry/camera.h"
#include "geometry/units.h"
#include "pose/keypoints.h"

namespace clamshell {

struct SyntheticView {
  Orbit<double> camera{.azimuth = 0, .elevation = from_degrees(14).value, .distance = 2.3};
  Side lying_on = Side::left;  ///< right: everything in a mirror
  Metres person_height{1.7};
  PictureSize picture{640, 480};
  Radians field_of_view = from_degrees(62);  ///< of the longer side of the picture
  double noise = 0.002;                      ///< standard deviation right and down, of the picture's longer side
  unsigned seed = 1;

  Keypoints see(const Joints<double>& person, Seconds time) const;
  Keypoints see(const SyntheticSet& set, Seconds time) const {
    return see(joints(set.lengths, set.posture(time)), time);
  }

  double focal() const;  ///< pixels
  /// What calibrate() should find of this person.
  Calibration truth(const SyntheticSet& set) const;

 private:
  Vector3<double> target() const;
};

/// The picture turned by a quarter, so that somebody who lies on the left stands.
Keypoints turned_upright(Keypoints lying);

inline SyntheticView seen_from(double azimuth_deg, double elevation_deg) {
  SyntheticView view;
  view.camera.azimuth = from_degrees(azimuth_deg).value;
  view.camera.elevation = from_degrees(elevation_deg).value;
  return view;
}

/// Where a test's camera stands.
struct CameraDirection {
  double azimuth_deg, elevation_deg;
  const char* name = nullptr;
};
inline SyntheticView seen_from(const CameraDirection& place) {
  return seen_from(place.azimuth_deg, place.elevation_deg);
}
inline void PrintTo(const CameraDirection& place, std::ostream* out) {
  if (place.name)
    *out << place.name;
  else
    *out << "azimuth " << place.azimuth_deg << ", elevation " << place.elevation_deg;
}

}  // namespace clamshell
