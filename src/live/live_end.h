// SPDX-License-Identifier: Apache-2.0
/// Why the server ends a live connection: WebSocket close codes, docs/live.md.
#pragma once

#include <cstdint>
#include <string>

namespace clamshell {

enum class CloseCode : std::uint16_t {
  going_away = 1001,
  unreadable = 1007,
  no_such_session = 1008,
  too_large = 1009,
  not_kept = 1011,
  busy = 1013,
  continued_elsewhere = 4001,
};

struct LiveEnd {
  CloseCode code{};
  std::string reason;  ///< a sentence, UTF-8
};

}  // namespace clamshell
