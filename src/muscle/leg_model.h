// SPDX-License-Identifier: Apache-2.0
/// The person in MuJoCo: moments that a movement asks for, and what each muscle's path does in a posture.
///
/// Moments are of the top leg's four joints: hip flexion, hip adduction, hip inward rotation, knee flexion; Nm.
#pragma once

#include <Eigen/Core>
#include <memory>
#include <string>
#include <vector>

#include "geometry/camera.h"
#include "muscle/joint_angles.h"

struct mjModel_;
struct mjData_;

namespace clamshell {

constexpr double kModelGravity = 9.81;  ///< m/s^2
constexpr int kMomentCount = 4;
using Moments = Eigen::Matrix<double, kMomentCount, 1>;
/// A row a muscle, a column a joint: metres, + = the muscle turns the joint in its positive sense.
using Levers = Eigen::Matrix<double, Eigen::Dynamic, kMomentCount, Eigen::RowMajor>;

/// The angles, their rates and the rates of those; radians and seconds.
struct Motion {
  JointVector angle = JointVector::Zero(), rate = JointVector::Zero(), acceleration = JointVector::Zero();
};

enum class ModelLeg { top, bottom };

struct MassPoint {
  double mass;             ///< kg
  Vector3<double> centre;  ///< metres
};

class LegModel {
 public:
  /// mjcf: as write_mjcf gives it. Throws UserError if MuJoCo does not take it.
  explicit LegModel(const std::string& mjcf);

  /// Of the top thigh, and of the shank with its foot, relative to what the document says.
  void set_masses(double thigh, double shank);

  /// Which way is up in the world; z after construction.
  void set_up(const Vector3<double>& up);

  /// What follows is about this moment of the movement.
  void move_to(const Motion& motion);

  /// That the muscles must exert for the motion against gravity and inertia.
  Moments required_moments() const;
  /// What a force on the top leg does: newtons at metres, in the world.
  Moments moments_of(const Vector3<double>& force, const Vector3<double>& on_thigh) const;
  Moments moments_of_force_on_ankle(const Vector3<double>& force) const;
  Moments moments_of_force_on_foot(const Vector3<double>& force, const Vector3<double>& at) const;

  Levers levers() const;
  Eigen::VectorXd path_lengths() const;     ///< metres
  Eigen::VectorXd path_velocities() const;  ///< metres a second, + = longer

  /// Joint centres in the world, without the shoulders.
  Joints<double> joints() const;
  /// Of both legs together.
  MassPoint legs() const;
  /// Where a shin faces.
  Vector3<double> shank_front(ModelLeg leg) const;
  /// What gravity does about the axis from the top hip to the top ankle, + = closing; Nm.
  double gravity_moment() const;
  /// The lines on which a muscle runs, over its surfaces too; world, metres.
  std::vector<Vector3<double>> path(std::size_t muscle) const;

 private:
  struct Free {
    void operator()(mjModel_* model) const;
    void operator()(mjData_* data) const;
  };
  std::unique_ptr<mjModel_, Free> model_;
  std::unique_ptr<mjData_, Free> data_;
  std::vector<double> masses_, inertias_;  ///< as in the document
};

}  // namespace clamshell
