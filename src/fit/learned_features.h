// SPDX-License-Identifier: Apache-2.0
/// What the learned networks look at: landmarks in body heights and what the geometric fit makes of them.
///
/// Learning and use share these functions (tools/dump_samples.cpp); who changes them has to learn anew.
#pragma once

#include <Eigen/Core>

#include "body/body_pose.h"
#include "fit/calibration.h"

namespace clamshell {

constexpr Eigen::Index kMovementInputs = 55, kSetUpInputs = 43;

/// fitted: what the tracker made of `now`.
Eigen::VectorXf movement_features(const BodyPoints& now, const BodyPoints& closed, const Calibration& calibration,
                                  const BodyPose& fitted);

Eigen::VectorXf set_up_features(const BodyPoints& closed, const Calibration& calibration);

}  // namespace clamshell
