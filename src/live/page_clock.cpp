// SPDX-License-Identifier: Apache-2.0
#include "live/page_clock.h"

#include <algorithm>

namespace clamshell {

Seconds PageClock::read(Seconds told, Seconds here) {
  constexpr Seconds kTick{0.001};
  Seconds time = told + ahead_;
  const bool far = time < here - kLeeway || here + kLeeway < time;
  const bool back = latest_ && time < *latest_ - kOutOfOrder;
  if (far || back) {
    time = latest_ ? std::max(here, *latest_ + kTick) : here;
    ahead_ = time - told;
  }
  latest_ = latest_ ? std::max(*latest_, time) : time;
  return time;
}

}  // namespace clamshell
