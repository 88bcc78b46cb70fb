// SPDX-License-Identifier: Apache-2.0
/// Pictures that show the one before once more, as a film does whose frames were repeated or whose camera hung.
///
/// Such a picture says nothing about its moment. Coding it anew changes it a little; a camera's noise, or a person who
/// moves at all, changes a picture more.
#pragma once

#include <memory>

#include "picture/frame.h"

namespace clamshell {

class StuckPicture {
 public:
  /// In the order of time. True if the picture is the last new one once more.
  bool add(std::shared_ptr<const Image> picture);

 private:
  std::shared_ptr<const Image> last_;  ///< new one
};

}  // namespace clamshell
