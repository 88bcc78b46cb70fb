// SPDX-License-Identifier: Apache-2.0
#include "muscle/leg_simulation.h"

#include <utility>

#include "muscle/hill.h"
#include "muscle/share_load.h"
#include "muscle/write_mjcf.h"

namespace clamshell {
namespace {

/// The ends' rates are 0, and so are their accelerations.
std::vector<Motion> motions_of(std::span<const Pose> poses) {
  std::vector<Motion> motions(poses.size());
  for (std::size_t i = 0; i < poses.size(); ++i) motions[i].angle = vector_of(poses[i].angles);
  for (std::size_t i = 1; i + 1 < poses.size(); ++i) {
    const double step = (poses[i + 1].time - poses[i - 1].time).value / 2;
    const JointVector &before = motions[i - 1].angle, &now = motions[i].angle, &after = motions[i + 1].angle;
    motions[i].rate = (after - before) / (2 * step);
    motions[i].acceleration = (after - 2 * now + before) / (step * step);
  }
  return motions;
}

SegmentLengths<double> lengths_of(const Anatomy& anatomy) {
  SegmentLengths<double> lengths = average_lengths(anatomy.height.value);
  lengths.hip_width = 2 * anatomy.hip.z();
  lengths.thigh = anatomy.thigh.value;
  lengths.shank = anatomy.shank.value;
  return lengths;
}

/// On the line from knee to hip.
Vector3<double> above(const Vector3<double>& knee, const Vector3<double>& hip, Metres distance) {
  return knee + distance.value * (hip - knee).normalized();
}

struct BandForce {
  Vector3<double> at, force;  ///< on the top thigh; world, metres, newtons
};

BandForce band_force(const WornBand& worn, const Joints<double>& j) {
  const Vector3<double> top = above(j.top_knee, j.top_hip, worn.fit.above_knee);
  const Vector3<double> to_bottom = above(j.bottom_knee, j.bottom_hip, worn.fit.above_knee) - top;
  return {top, pull(worn.band, worn.fit, Metres{to_bottom.norm()}).value * to_bottom.normalized()};
}

/// About the axis from the top hip to the top ankle, + = closing.
double closing_moment(const BandForce& band, const Joints<double>& j) {
  return -(j.top_ankle - j.top_hip).normalized().dot((band.at - j.top_hip).cross(band.force));
}

/// The feet rest on each other, the ankles one above the other: the bottom one can lift the top one, not pull it down.
FootContact foot_contact(const LegModel& model, double friction) {
  FootContact contact;
  contact.friction = friction;
  contact.moments_of.row(0) = model.moments_of_force_on_ankle({0, 0, 1});
  contact.moments_of.row(1) = model.moments_of_force_on_ankle({1, 0, 0});
  contact.moments_of.row(2) = model.moments_of_force_on_ankle({0, 1, 0});
  return contact;
}

/// How a load is shared with the foot's help, each moment quickly from the last one's answer.
class ShareWithFoot {
 public:
  explicit ShareWithFoot(const FootSupport& support) : support_(support) {}

  SharedLoad operator()(LoadToShare load, const LegModel& model, bool feet_touch) {
    if (feet_touch && support_.share > 0) {
      load.contact = foot_contact(model, support_.friction);
      const SharedLoad least_effort = share(load, with_least_effort_);
      with_least_effort_ = least_effort.multipliers;
      load.contact->normal = support_.share * least_effort.contact[0];
    }
    SharedLoad shared = share(load, last_);
    last_ = shared.multipliers;
    return shared;
  }

 private:
  FootSupport support_;
  Moments with_least_effort_ = Moments::Zero(), last_ = Moments::Zero();
};

}  // namespace

LegSimulation::LegSimulation(const Anatomy& anatomy, const Physique& person)
    : anatomy_(scaled(anatomy, person)),
      lengths_(lengths_of(anatomy_)),
      model_(write_mjcf(anatomy_, anthropometry(person))) {}

Deviation LegSimulation::likeliest() const {
  return {1, 1, 1, Eigen::VectorXd::Ones(static_cast<Eigen::Index>(anatomy_.muscles.size())), {}};
}

RepetitionLoads LegSimulation::run(std::span<const Pose> poses, const std::optional<WornBand>& band,
                                   const Deviation& deviation) {
  const auto muscles = static_cast<Eigen::Index>(anatomy_.muscles.size());
  const auto moments = static_cast<Eigen::Index>(poses.size());
  RepetitionLoads loads{Eigen::MatrixXd(muscles, moments), Eigen::MatrixXd(muscles, moments), Eigen::VectorXd(moments),
                        Eigen::VectorXd(moments),          Eigen::VectorXd::Zero(moments),    Eigen::VectorXd(moments)};
  const std::vector<Motion> motions = motions_of(poses);
  model_.set_masses(deviation.thigh_mass, deviation.shank_mass);

  ShareWithFoot share_with_foot(deviation.foot);
  for (Eigen::Index t = 0; t < moments; ++t) {
    const Pose& pose = poses[static_cast<std::size_t>(t)];
    model_.set_up(pose.up);
    model_.move_to(motions[static_cast<std::size_t>(t)]);
    const Levers levers = model_.levers();
    const Eigen::VectorXd lengths = model_.path_lengths(), velocities = model_.path_velocities();

    LoadToShare load{Levers(muscles, kMomentCount), model_.required_moments()};
    Eigen::VectorXd strength(muscles);
    for (Eigen::Index i = 0; i < muscles; ++i) {
      const hill::Pull pull = hill::pull(anatomy_.muscles[static_cast<std::size_t>(i)], lengths[i], velocities[i]);
      strength[i] = deviation.strength[i] * pull.active;
      load.moments_of.row(i) = strength[i] * levers.row(i);
      load.moments -= pull.passive * levers.row(i).transpose();
    }
    if (band) {
      const Joints<double> joints = model_.joints();
      BandForce force = band_force(*band, joints);
      force.force *= deviation.band;
      load.moments -= model_.moments_of(force.force, force.at);
      loads.band_moment[t] = closing_moment(force, joints);
    }
    if (pose.floor) load.moments -= model_.moments_of_force_on_foot(pose.floor->force, pose.floor->at);
    const SharedLoad shared = share_with_foot(std::move(load), model_, pose.feet_touch);

    loads.activation.col(t) = shared.activation;
    loads.force.col(t) = shared.activation.cwiseProduct(strength);
    loads.time[t] = pose.time.value;
    loads.gravity_moment[t] = model_.gravity_moment();
    loads.lacking[t] = shared.lacking.cwiseAbs().maxCoeff();
  }
  return loads;
}

}  // namespace clamshell
