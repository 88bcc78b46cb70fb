// SPDX-License-Identifier: Apache-2.0
/// The bytes of one JPEG from an untrusted sender -> an rgb8 Image.
#pragma once

#include <cstdint>
#include <span>

#include "base/user_error.h"
#include "picture/frame.h"

namespace clamshell {

constexpr int kLargestSide = 4096;  ///< pixels

/// what() is one sentence: what is wrong with the picture.
struct BadPicture : UserError {
  using UserError::UserError;
};
/// More than kLargestSide a side; found from the header, before anything is decoded.
struct TooLargePicture : BadPicture {
  using BadPicture::BadPicture;
};

/// Whole pictures only: a JPEG that ends in the middle, or with corrupt data, is refused. Pictures with a side over
/// kLongestSide (video_info.h) are reduced while they are decoded. Throws BadPicture, TooLargePicture.
Image decode_jpeg(std::span<const std::uint8_t> bytes);

}  // namespace clamshell
