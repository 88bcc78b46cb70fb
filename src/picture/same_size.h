// SPDX-License-Identifier: Apache-2.0
/// Pictures of a recording or a camera that changes their size -> pictures of the size of the first one.
#pragma once

#include <memory>
#include <optional>

#include "geometry/picture_size.h"
#include "picture/frame.h"

namespace clamshell {

class SameSize {
 public:
  /// The picture itself where it has that size; otherwise the whole of it, unstretched, as large as fits and in the
  /// middle, on black.
  std::shared_ptr<const Image> operator()(const std::shared_ptr<const Image>& picture);

 private:
  std::optional<PictureSize> size_;
};

}  // namespace clamshell
