// SPDX-License-Identifier: Apache-2.0
/// One timed picture of a video, upright as its viewer sees it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "geometry/camera.h"
#include "geometry/units.h"

namespace clamshell {

/// rgb8, rows from top to bottom without padding: 3 * width * height bytes.
struct Image {
  int width{}, height{};
  std::vector<std::uint8_t> rgb;
};

struct Frame {
  Seconds time;  ///< presentation time since the first frame of the file; strictly increasing
  std::shared_ptr<const Image> image;
  std::optional<Vector3<double>>
      up{};  ///< the direction away from the earth, in the camera's axes, of length 1; nothing: not felt
};

}  // namespace clamshell
