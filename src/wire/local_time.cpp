// SPDX-License-Identifier: Apache-2.0
#include "wire/local_time.h"

#include <ctime>

namespace clamshell {

std::chrono::minutes utc_offset_here(Timestamp time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm local{};
  localtime_r(&seconds, &local);
  return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds(local.tm_gmtoff));
}

}  // namespace clamshell
