// SPDX-License-Identifier: Apache-2.0
/// What the person says of a session afterwards.
#pragma once

#include <optional>
#include <string>

#include "body/body_pose.h"

namespace clamshell {

struct Answers {
  std::optional<int> effort, pain;           ///< 0..10
  std::optional<bool> pain_gone_by_morning;  ///< asked on a later day, where there was pain
  std::optional<std::string> stop_reason;
  std::optional<std::string> pain_place{};  ///< where it hurt most, PainPlace::id
  std::optional<Side> pain_side{};
  std::optional<bool> pain_at_night{};  ///< it also hurts there at night
  std::optional<bool> counts{};         ///< asked where less was done than Rules::counted_share of the dose
};

}  // namespace clamshell
