// SPDX-License-Identifier: Apache-2.0
/// Which joints findings are about, so that a drawing can point at them.
#pragma once

#include <string_view>
#include <vector>

#include "body/body_pose.h"
#include "pose/keypoints.h"
#include "session/feedback.h"

namespace clamshell {

/// None for a criterion of which no joint is to blame.
std::vector<Landmark> joints_at_fault(std::string_view criterion, Side top_leg);

/// Of all findings.
std::vector<Landmark> joints_at_fault(const Verdict& verdict, Side top_leg);

}  // namespace clamshell
