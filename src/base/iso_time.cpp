// SPDX-License-Identifier: Apache-2.0
#include "base/iso_time.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

namespace clamshell {

using std::chrono::system_clock;

std::string iso_time(Timestamp time) {
  const auto second = std::chrono::floor<std::chrono::seconds>(time);
  return fmt::format("{:%FT%T}.{:03}Z", fmt::gmtime(system_clock::to_time_t(second)), (time - second).count());
}

}  // namespace clamshell
