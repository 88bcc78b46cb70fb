// SPDX-License-Identifier: Apache-2.0
/// The pixels of a crop, resampled for a network.
#pragma once

#include <span>

#include "picture/frame.h"
#include "pose/crop.h"

namespace clamshell {

/// What black and white become.
struct Tone {
  float black{}, white{};
};

/// What lies outside the picture: black, or the nearest pixel.
enum class Border { black, nearest };

/// Bilinear samples at the centres of side x side pixels; out: side * side * 3, rows from top to bottom, RGB.
void warp(const Image& image, const Crop& crop, int side, Tone tone, Border border, std::span<float> out);

}  // namespace clamshell
