// SPDX-License-Identifier: Apache-2.0
#include "muscle/leg_model.h"

#include <fmt/format.h>
#include <mujoco/mujoco.h>

#include <algorithm>
#include <array>

#include "base/user_error.h"
#include "muscle/anatomy.h"

namespace clamshell {
namespace {

constexpr int kFirstOfTop = 1;  ///< of the joints
enum BodyIndex { kWorld, kPelvis, kTopThigh, kTopShank, kTopFoot, kBottomThigh, kBottomShank, kBottomFoot, kBodies };

mjModel* load(const std::string& mjcf) {
  constexpr const char* kName = "clamshell.xml";
  const auto files = std::make_unique<mjVFS>();
  mj_defaultVFS(files.get());
  mj_makeEmptyFileVFS(files.get(), kName, static_cast<int>(mjcf.size()));
  std::ranges::copy(mjcf, static_cast<char*>(files->filedata[mj_findFileVFS(files.get(), kName)]));
  std::array<char, 1000> error{};
  mjModel* model = mj_loadXML(kName, files.get(), error.data(), error.size());
  mj_deleteVFS(files.get());
  if (model == nullptr) throw UserError(fmt::format("MuJoCo does not take the muscles: {}", error.data()));
  return model;
}

Vector3<double> vector(const mjtNum* v) { return {v[0], v[1], v[2]}; }

Moments of_top_leg(const std::array<mjtNum, kJointCount>& moments) { return Moments(&moments[kFirstOfTop]); }

}  // namespace

void LegModel::Free::operator()(mjModel_* model) const { mj_deleteModel(model); }
void LegModel::Free::operator()(mjData_* data) const { mj_deleteData(data); }

LegModel::LegModel(const std::string& mjcf) : model_(load(mjcf)), data_(mj_makeData(model_.get())) {
  if (model_->nv != kJointCount || model_->nbody != kBodies)
    throw UserError("The model of the legs has other segments or joints than it should.");
  masses_.assign(model_->body_mass, model_->body_mass + kBodies);
  inertias_.assign(model_->body_inertia, model_->body_inertia + 3 * kBodies);
}

void LegModel::set_masses(double thigh, double shank) {
  for (const auto& [body, share] : {std::pair{kTopThigh, thigh}, {kTopShank, shank}, {kTopFoot, shank}}) {
    const auto index = static_cast<std::size_t>(body);
    model_->body_mass[index] = share * masses_[index];
    for (std::size_t i = 3 * index; i < 3 * index + 3; ++i) model_->body_inertia[i] = share * inertias_[i];
  }
  mj_setConst(model_.get(), data_.get());
}

void LegModel::set_up(const Vector3<double>& up) {
  Eigen::Map<Vector3<double>>(model_->opt.gravity) = -kModelGravity * up;
}

void LegModel::move_to(const Motion& motion) {
  Eigen::Map<JointVector>(data_->qpos) = motion.angle;
  Eigen::Map<JointVector>(data_->qvel) = motion.rate;
  Eigen::Map<JointVector>(data_->qacc) = motion.acceleration;
  mj_kinematics(model_.get(), data_.get());
  mj_comPos(model_.get(), data_.get());
  mj_tendon(model_.get(), data_.get());
  mj_comVel(model_.get(), data_.get());
}

Moments LegModel::required_moments() const {
  std::array<mjtNum, kJointCount> moments{};
  mj_rne(model_.get(), data_.get(), 1, moments.data());
  return of_top_leg(moments);
}

Moments LegModel::moments_of(const Vector3<double>& force, const Vector3<double>& on_thigh) const {
  std::array<mjtNum, kJointCount> moments{};
  const Vector3<double> no_torque = Vector3<double>::Zero();
  mj_applyFT(model_.get(), data_.get(), force.data(), no_torque.data(), on_thigh.data(), kTopThigh, moments.data());
  return of_top_leg(moments);
}

Moments LegModel::moments_of_force_on_ankle(const Vector3<double>& force) const {
  return moments_of_force_on_foot(force, vector(data_->xpos + 3 * kTopFoot));
}

Moments LegModel::moments_of_force_on_foot(const Vector3<double>& force, const Vector3<double>& at) const {
  std::array<mjtNum, kJointCount> moments{};
  const Vector3<double> no_torque = Vector3<double>::Zero();
  mj_applyFT(model_.get(), data_.get(), force.data(), no_torque.data(), at.data(), kTopFoot, moments.data());
  return of_top_leg(moments);
}

Levers LegModel::levers() const {
  using Jacobian = Eigen::Matrix<mjtNum, Eigen::Dynamic, kJointCount, Eigen::RowMajor>;
  return -Eigen::Map<const Jacobian>(data_->ten_J, model_->ntendon, kJointCount).middleCols<kMomentCount>(kFirstOfTop);
}

Eigen::VectorXd LegModel::path_lengths() const {
  return Eigen::Map<const Eigen::VectorXd>(data_->ten_length, model_->ntendon);
}

Eigen::VectorXd LegModel::path_velocities() const {
  return -levers() * Eigen::Map<const Moments>(data_->qvel + kFirstOfTop);
}

Joints<double> LegModel::joints() const {
  const auto at = [&](BodyIndex body) { return vector(data_->xpos + 3 * static_cast<std::ptrdiff_t>(body)); };
  Joints<double> joints{};
  joints.bottom_hip = at(kBottomThigh);
  joints.top_hip = at(kTopThigh);
  joints.bottom_knee = at(kBottomShank);
  joints.top_knee = at(kTopShank);
  joints.bottom_ankle = at(kBottomFoot);
  joints.top_ankle = at(kTopFoot);
  return joints;
}

MassPoint LegModel::legs() const {
  MassPoint legs{0, Vector3<double>::Zero()};
  for (std::ptrdiff_t body = kTopThigh; body < kBodies; ++body) {
    legs.mass += model_->body_mass[body];
    legs.centre += model_->body_mass[body] * vector(data_->xipos + 3 * body);
  }
  legs.centre /= legs.mass;
  return legs;
}

Vector3<double> LegModel::shank_front(ModelLeg leg) const {
  const mjtNum* rows = data_->xmat + 9 * static_cast<std::ptrdiff_t>(leg == ModelLeg::top ? kTopShank : kBottomShank);
  return {rows[0], rows[3], rows[6]};
}

double LegModel::gravity_moment() const {
  const Joints<double> j = joints();
  const Vector3<double> axis = (j.top_ankle - j.top_hip).normalized(), gravity = vector(model_->opt.gravity);
  double moment = 0;
  for (const BodyIndex body : {kTopThigh, kTopShank, kTopFoot}) {
    const auto index = static_cast<std::ptrdiff_t>(body);
    const Vector3<double> lever = vector(data_->xipos + 3 * index) - j.top_hip;
    moment -= axis.dot(lever.cross(model_->body_mass[index] * gravity));
  }
  return moment;
}

std::vector<Vector3<double>> LegModel::path(std::size_t muscle) const {
  const int first = data_->ten_wrapadr[muscle], count = data_->ten_wrapnum[muscle];
  std::vector<Vector3<double>> points;
  for (int i = first; i < first + count; ++i) points.push_back(vector(data_->wrap_xpos + 3 * i));
  return points;
}

}  // namespace clamshell
