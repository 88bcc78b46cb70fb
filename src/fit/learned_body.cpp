// SPDX-License-Identifier: Apache-2.0
#include "fit/learned_body.h"

#include <cmath>

#include "fit/learned_features.h"

namespace clamshell {
namespace {

/// What the networks answer, in their order: radians and metres. Corrections are to be added to the fit's value.
enum OfSetUp : std::size_t {
  kTrunkRoll,
  kPelvisRoll,
  kHipFlexion,
  kKneeFlexion,
  kHeadHeight,
  kTopHandHeight,
  kAzimuthCorrection,
  kElevationCorrection
};
const std::vector<std::string> kSetUpOutputs{"trunk_roll",         "pelvis_roll",         "hip_flexion",
                                             "knee_flexion",       "head_height",         "top_hand_height",
                                             "azimuth_correction", "elevation_correction"};
enum OfMovement : std::size_t {
  kOpeningCorrection,
  kPelvisRollChange,
  kFeetGap,
  kBottomKneeLift,
  kTrunkSway,
  kTopHipFlexion,
  kTopKneeFlexion
};
const std::vector<std::string> kMovementOutputs{"opening_correction", "pelvis_roll_change", "feet_gap",
                                                "bottom_knee_lift",   "trunk_sway",         "top_hip_flexion",
                                                "top_knee_flexion"};

/// On rendered people the opening errs 1.6 times as much with `lite` as with `full`.
constexpr double kWideningByLite = 1.5;

template <class Unit>
Measured<Unit> as(const Measured<double>& number) {
  return {Unit{number.value}, Unit{number.stddev}};
}

Measured<Radians> corrected(Radians fitted, const Measured<double>& correction) {
  return {fitted + Radians{correction.value}, Radians{correction.stddev}};
}

}  // namespace

LearnedBody::LearnedBody(const std::filesystem::path& folder, Model seen_by)
    : set_up_(folder / "set_up.json", kSetUpInputs, kSetUpOutputs),
      movement_(folder / "movement.json", kMovementInputs, kMovementOutputs),
      widening_(seen_by == Model::lite ? kWideningByLite : 1) {}

std::vector<Measured<double>> LearnedBody::ask(const Perceptrons& network, const Eigen::VectorXf& features) const {
  auto told = network(features);
  for (Measured<double>& answer : told) answer.stddev *= widening_;
  return told;
}

ClosedBody LearnedBody::closed(const BodyPoints& closed, const Calibration& calibration) const {
  const auto told = ask(set_up_, set_up_features(closed, calibration));
  ClosedBody body = closed_body(closed, calibration);
  body.set_up.trunk_roll = as<Radians>(told[kTrunkRoll]);
  body.set_up.pelvis_roll = as<Radians>(told[kPelvisRoll]);
  body.set_up.hip_flexion = as<Radians>(told[kHipFlexion]);
  body.set_up.knee_flexion = as<Radians>(told[kKneeFlexion]);
  body.set_up.head_height = as<Metres>(told[kHeadHeight]);
  body.set_up.top_hand_height = as<Metres>(told[kTopHandHeight]);
  body.azimuth = corrected(calibration.azimuth.value, told[kAzimuthCorrection]);
  body.elevation = corrected(calibration.elevation.value, told[kElevationCorrection]);
  return body;
}

BodyPose LearnedBody::moving(const BodyPoints& now, const BodyPoints& closed, const Calibration& calibration,
                             const BodyPose& fitted) const {
  const auto told = ask(movement_, movement_features(now, closed, calibration, fitted));
  BodyPose pose = fitted;
  pose.opening = corrected(fitted.opening.value, told[kOpeningCorrection]);
  pose.pelvis_roll_change = as<Radians>(told[kPelvisRollChange]);
  pose.feet_gap = as<Metres>(told[kFeetGap]);
  pose.bottom_knee_lift = as<Metres>(told[kBottomKneeLift]);
  pose.trunk_sway = as<Metres>(told[kTrunkSway]);
  pose.hip_flexion = as<Radians>(told[kTopHipFlexion]);
  pose.knee_flexion = as<Radians>(told[kTopKneeFlexion]);
  return pose;
}

}  // namespace clamshell
