// SPDX-License-Identifier: Apache-2.0
/// The part of a connection that watches a live session and is its sensor beside the camera: a phone in the band.
#pragma once

#include <cstdint>
#include <span>

#include "live/live_watch.h"

namespace clamshell {

class LiveSense : public LiveWatch {
 public:
  using LiveWatch::LiveWatch;

  void arrive() override;
  /// Motion messages; other ones end the connection.
  void receive_binary(std::span<const std::uint8_t> message) override;

 private:
  void give_way() override;
};

}  // namespace clamshell
