// SPDX-License-Identifier: Apache-2.0
#include "net/connections.h"

#include <algorithm>

namespace clamshell {

bool Connections::make_room(const std::string& network) {
  while (count_of(network) >= kMostOfNetwork && stop_oldest_of(network, kGrace)) {
  }
  const bool all_work =
      std::ranges::none_of(open_, [&](const Open& one) { return one.waits && one.network == network; });
  if (count_of(network) >= (all_work ? kMostOfNetwork : kMostAtOnceOfNetwork)) return stop_oldest_of(network, {});
  if (std::ranges::count(open_, false, &Open::stopped) < std::ptrdiff_t{kMost}) return true;
  const auto busiest = std::ranges::max_element(open_, {}, [this](const Open& one) { return count_of(one.network); });
  return stop_oldest_of(std::string(busiest->network), {});
}

void Connections::stop() {
  for (Open& one : open_) {
    one.stopped = true;
    one.stop();
  }
}

std::size_t Connections::count_of(const std::string& network) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(open_, [&](const Open& one) { return !one.stopped && one.network == network; }));
}

bool Connections::stop_oldest_of(const std::string& network, Clock::duration waited) {
  const auto oldest =
      std::ranges::find_if(open_, [&](const Open& one) { return one.waits && !one.stopped && one.network == network; });
  if (oldest == open_.end() || now_() - oldest->since < waited) return false;
  oldest->stopped = true;
  oldest->stop();
  return true;
}

}  // namespace clamshell
