// SPDX-License-Identifier: Apache-2.0
#include "video/decode_jpeg.h"

#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string>

#include "picture/video_info.h"

namespace clamshell {
namespace {

/// Progressive pictures have about ten. Hundreds, each nearly empty, would keep the processor busy for seconds.
constexpr int kMostScans = 32;

using Decoder = std::unique_ptr<void, int (*)(tjhandle)>;

[[noreturn]] void refuse(const Decoder& decoder) {
  throw BadPicture(std::string("The picture is not a whole JPEG: ") + tjGetErrorStr2(decoder.get()) + ".");
}

/// At least as many as there are: within a scan no byte 0xff is followed by this one (ITU-T T.81, B.1.1.5), but a
/// thumbnail may have scans of its own.
int count_scans(std::span<const std::uint8_t> bytes) {
  constexpr std::array<std::uint8_t, 2> kStartOfScan{0xff, 0xda};
  int scans = 0;
  auto next = bytes.begin();
  while ((next = std::search(next, bytes.end(), kStartOfScan.begin(), kStartOfScan.end())) != bytes.end())
    ++scans, ++next;
  return scans;
}

/// Of the sizes that libjpeg can decode to, the largest without a side over kLongestSide, and not above the stored one.
Image empty_image(int stored_width, int stored_height) {
  int count = 0;
  const tjscalingfactor* factors = tjGetScalingFactors(&count);
  Image image;
  for (const auto factor : std::span(factors, static_cast<std::size_t>(count))) {
    const int width = TJSCALED(stored_width, factor), height = TJSCALED(stored_height, factor);
    if (width > image.width && width <= stored_width && std::max(width, height) <= kLongestSide)
      image.width = width, image.height = height;
  }
  image.rgb.resize(3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  return image;
}

}  // namespace

Image decode_jpeg(std::span<const std::uint8_t> bytes) {
  const Decoder decoder(tjInitDecompress(), tjDestroy);
  if (!decoder) throw std::bad_alloc();

  int width = 0, height = 0, subsampling = 0, colours = 0;
  if (tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &width, &height, &subsampling, &colours))
    refuse(decoder);
  if (width < 1 || height < 1) throw BadPicture("The picture is not a whole JPEG: it has no pixels.");
  if (std::max(width, height) > kLargestSide)
    throw TooLargePicture("The picture is " + std::to_string(width) + " by " + std::to_string(height) +
                          " pixels; send at most " + std::to_string(kLargestSide) + " a side.");
  if (colours == TJCS_CMYK || colours == TJCS_YCCK)
    throw BadPicture("The picture is in printing colours (CMYK); send it in RGB.");

  if (count_scans(bytes) > kMostScans) throw BadPicture("The picture is in too many scans; send an ordinary JPEG.");

  Image image = empty_image(width, height);
  if (tjDecompress2(decoder.get(), bytes.data(), bytes.size(), image.rgb.data(), image.width, 0, image.height, TJPF_RGB,
                    TJFLAG_STOPONWARNING))
    refuse(decoder);
  return image;
}

}  // namespace clamshell
