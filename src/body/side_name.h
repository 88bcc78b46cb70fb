// SPDX-License-Identifier: Apache-2.0
/// The word for a side: in results, in sentences to the person.
#pragma once

#include <string_view>

#include "body/body_pose.h"

namespace clamshell {

constexpr std::string_view name_of(Side side) { return side == Side::left ? "left" : "right"; }

}  // namespace clamshell
