// SPDX-License-Identifier: Apache-2.0
/// Any bytes become a picture of a lawful size, or are refused with a sentence.
#include "video/decode_jpeg.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <string_view>

#include "picture/video_info.h"

namespace {

/// libFuzzer keeps an input that counts up something new here. libjpeg is not instrumented, so its complaints, up to
/// their first number, tell how far an input came.
[[gnu::section("__libfuzzer_extra_counters")]] std::array<std::uint8_t, 256> complaints;

void count(std::string_view complaint) {
  complaint = complaint.substr(0, complaint.find_first_of("0123456789"));
  ++complaints[std::hash<std::string_view>{}(complaint) % complaints.size()];
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto image = clamshell::decode_jpeg({data, size});
    const bool lawful = image.width > 0 && image.height > 0 &&
                        std::max(image.width, image.height) <= clamshell::kLongestSide &&
                        image.rgb.size() == 3 * static_cast<std::size_t>(image.width * image.height);
    if (!lawful) std::abort();
  } catch (const clamshell::BadPicture& error) {
    count(error.what());
  }
  return 0;
}
