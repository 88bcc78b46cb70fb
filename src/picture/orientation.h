// SPDX-License-Identifier: Apache-2.0
/// How a stored picture has to be turned and mirrored to stand upright.
///
/// Both frames: pixels, x to the right, y down. First transposed (x and y swapped), then mirrored.
#pragma once

#include <cstdint>
#include <span>

#include "picture/frame.h"

namespace clamshell {

struct Orientation {
  bool transposed{};
  bool mirrored_x{}, mirrored_y{};  ///< of the upright picture
};

/// What whoever filmed knows and the file does not say: how the picture that it shows has to be turned and mirrored.
struct Correction {
  int quarter_turns{};  ///< clockwise
  bool mirrored{};      ///< left and right, after the turn
};

/// matrix = (a b u, c d v, x y w) of a movie's track header (ISO/IEC 14496-12, 6.2.2): x' = a x + c y, y' = b x + d y.
/// The nearest of the eight orientations.
Orientation orientation_of(std::span<const std::int32_t, 9> matrix);

Orientation corrected(Orientation shown, Correction correction);

/// stored: rgb8, `stride` bytes from row to row.
Image turn_upright(const std::uint8_t* stored, std::ptrdiff_t stride, int stored_width, int stored_height,
                   Orientation orientation);

}  // namespace clamshell
