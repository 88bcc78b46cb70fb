// SPDX-License-Identifier: Apache-2.0
#include "report/write_jpeg.h"

#include <fmt/format.h>
#include <turbojpeg.h>

#include <memory>
#include <stdexcept>

namespace clamshell {

std::string write_jpeg(const Image& image) {
  constexpr int kQuality = 82;
  const std::unique_ptr<void, int (*)(tjhandle)> encoder(tjInitCompress(), tjDestroy);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int failed = tjCompress2(encoder.get(), image.rgb.data(), image.width, 0, image.height, TJPF_RGB, &bytes, &size,
                                 TJSAMP_420, kQuality, 0);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(bytes, tjFree);
  if (failed)
    throw std::runtime_error(fmt::format("A picture can't become a JPEG: {}.", tjGetErrorStr2(encoder.get())));
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace clamshell
