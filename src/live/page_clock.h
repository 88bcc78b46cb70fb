// SPDX-License-Identifier: Apache-2.0
/// A page's clock held to the server's: it runs as the page's does, which knows when each picture was taken, but is
/// never far from the server's time, whatever the page's shows.
#pragma once

#include <optional>

#include "geometry/units.h"

namespace clamshell {

/// Of one connection. All times are since 1970.
class PageClock {
 public:
  static constexpr Seconds kLeeway{120};    ///< from the server's clock
  static constexpr Seconds kOutOfOrder{2};  ///< back by no more than this is a message that came late

  /// When a message was sent, by its own word and when it is read here. Restarts where that word is impossible: beyond
  /// the leeway, or back in time; then it is later than all before.
  Seconds read(Seconds told, Seconds here);
  /// The time of what it was not sent at: by the newest message's clock.
  Seconds here(Seconds told) const { return told + ahead_; }
  /// What it was told for its own time.
  Seconds told(Seconds time) const { return time - ahead_; }

 private:
  Seconds ahead_{};  ///< of the page's
  std::optional<Seconds> latest_;
};

}  // namespace clamshell
