// SPDX-License-Identifier: Apache-2.0
/// One repetition of one person: what each muscle does at each of its moments.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>

#include "muscle/anatomy.h"
#include "muscle/band.h"
#include "muscle/leg_model.h"
#include "muscle/movement.h"

namespace clamshell {

struct WornBand {
  ElasticBand band;
  BandFit fit;
};

/// How the top foot rests on the bottom one. How hard it presses is up to the person, and nobody measures it: it may
/// hover, or press as makes the muscles' effort least.
struct FootSupport {
  double share = 0.5;      ///< of the normal force that makes the effort least, 0..1
  double friction = 0.25;  ///< its coefficient; kGreatestFootFriction at most
};
constexpr double kGreatestFootFriction = 0.5;  ///< of skin or a sock on the other; assumed

/// How somebody may differ from what is likeliest; factors.
struct Deviation {
  double thigh_mass = 1, shank_mass = 1, band = 1;
  Eigen::VectorXd strength;  ///< of each muscle
  FootSupport foot{};
};

/// A column a moment.
struct RepetitionLoads {
  Eigen::MatrixXd activation, force;                           ///< a row a muscle; 0..1, newtons (active)
  Eigen::VectorXd time, gravity_moment, band_moment, lacking;  ///< seconds; Nm as in MuscleLoads
};

class LegSimulation {
 public:
  /// anatomy: as in its file. Throws UserError.
  LegSimulation(const Anatomy& anatomy, const Physique& person);

  const Anatomy& anatomy() const { return anatomy_; }  ///< of the person
  const SegmentLengths<double>& lengths() const { return lengths_; }
  LegModel& model() { return model_; }
  Deviation likeliest() const;

  /// Poses in even steps of time, at rest at both ends.
  RepetitionLoads run(std::span<const Pose> poses, const std::optional<WornBand>& band, const Deviation& deviation);

 private:
  Anatomy anatomy_;
  SegmentLengths<double> lengths_;
  LegModel model_;
};

}  // namespace clamshell
