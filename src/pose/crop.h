// SPDX-License-Identifier: Apache-2.0
/// The turned square of a picture that a network looks at.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "geometry/units.h"

namespace clamshell {

/// Picture frame: pixels, x to the right, y down, origin at the picture's top left corner.
/// Crop frame: x and y from 0 to 1 along the square's sides, origin at its own top left corner.
struct Crop {
  Eigen::Vector2d centre{0, 0};  ///< picture frame
  double size{};                 ///< side length, pixels
  Radians rotation;              ///< of the crop's x axis from the picture's, clockwise as seen

  friend bool operator==(const Crop&, const Crop&) = default;
};

Eigen::Vector2d picture_from_crop(const Crop& crop, const Eigen::Vector2d& point);
Eigen::Vector2d crop_from_picture(const Crop& crop, const Eigen::Vector2d& point);

/// The upright square around a whole picture.
Crop whole_picture(int width, int height);

/// Upright squares of half a picture's longer side that cover it and overlap by half or more.
std::vector<Crop> tiles(int width, int height);

/// The upright square about a body's crop in which the person detector sees best which end the head is.
Crop close_up(const Crop& crop);

/// BlazePose's crop: the body lies in a circle about the hips, and stands upright in the crop.
/// circle: the point of the circle beyond the head. Both in the picture frame, pixels.
Crop around_body(const Eigen::Vector2d& hips, const Eigen::Vector2d& circle);

/// The largest distance between corresponding corners, as a fraction of the first crop's size.
double displacement(const Crop& from, const Crop& to);

/// The crops are about the same hips and the same way up, as nearly as the person detector can tell.
bool agree(const Crop& a, const Crop& b);

}  // namespace clamshell
