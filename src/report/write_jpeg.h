// SPDX-License-Identifier: Apache-2.0
/// A picture as the bytes of a JPEG file.
#pragma once

#include <string>

#include "picture/frame.h"

namespace clamshell {

/// Throws std::runtime_error if the picture is empty or too large for JPEG.
std::string write_jpeg(const Image& image);

}  // namespace clamshell
