// SPDX-License-Identifier: Apache-2.0
/// Width and height of a picture.
#pragma once

namespace clamshell {

struct PictureSize {
  int width{}, height{};  ///< pixels

  bool operator==(const PictureSize&) const = default;
};

}  // namespace clamshell
