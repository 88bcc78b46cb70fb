// SPDX-License-Identifier: Apache-2.0
/// The landmarks of the part of the body that a criterion is about, to be coloured in every picture, live or in a
/// report.
#pragma once

#include <vector>

#include "body/body_pose.h"
#include "exercise/catalogue.h"
#include "form/verdict.h"
#include "pose/keypoints.h"

namespace clamshell {

std::vector<Landmark> at_fault(CriterionId criterion, Side working_leg);

/// Of all findings.
std::vector<Landmark> at_fault(const Verdict& verdict, Side working_leg);

}  // namespace clamshell
