// SPDX-License-Identifier: Apache-2.0
/// What people with exact truth taught about the errors of landmarks and fit: the set-up and each frame, corrected.
///
/// Two ensembles of small networks (fit/perceptrons.h) beside the geometric model, trained by learned/train.py. Their
/// standard deviations are those on people that they were not trained on.
#pragma once

#include <filesystem>
#include <vector>

#include "body/body_pose.h"
#include "fit/closed_body.h"
#include "fit/perceptrons.h"
#include "pose/keypoints.h"

namespace clamshell {

class LearnedBody {
 public:
  /// folder: with movement.json and set_up.json. seen_by: the network whose landmarks will come; the weights were
  /// learned with `full`, and the coarser landmarks of `lite` widen the standard deviations. Throws UserError.
  explicit LearnedBody(const std::filesystem::path& folder, Model seen_by = kDefaultModel);

  /// The feet's gap is left as the geometry has it: those people all had their feet together.
  ClosedBody closed(const BodyPoints& closed, const Calibration& calibration) const;

  /// fitted: what the tracker made of `now`.
  BodyPose moving(const BodyPoints& now, const BodyPoints& closed, const Calibration& calibration,
                  const BodyPose& fitted) const;

 private:
  std::vector<Measured<double>> ask(const Perceptrons& network, const Eigen::VectorXf& features) const;

  Perceptrons set_up_, movement_;
  double widening_;  ///< of the standard deviations
};

}  // namespace clamshell
