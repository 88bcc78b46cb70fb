// SPDX-License-Identifier: Apache-2.0
#include "muscle/movement.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

#include "base/user_error.h"
#include "body/minimum_jerk.h"

namespace clamshell {
namespace {

constexpr Metres kTouching{0.02};  ///< less of a gap is none

struct Limit {
  std::string_view what;
  Radians value;
  double least_deg, most_deg;
};

template <std::size_t n>
void check_limits(const std::array<Limit, n>& limits) {
  for (const auto& [what, value, least_deg, most_deg] : limits)
    if (!(to_degrees(value) >= least_deg && to_degrees(value) <= most_deg))
      throw UserError(fmt::format("{} of {:.4g} degrees can't be simulated: it is between {:g} and {:g}.", what,
                                  to_degrees(value), least_deg, most_deg));
}

/// Share of the way up, at the share s of lift and lower.
double risen(double s, Seconds lift, Seconds lower) {
  const double top = lift / (lift + lower);
  return minimum_jerk::way(s <= top ? s / top : (1 - s) / (1 - top));
}

double share_of_time(std::size_t moment) {
  return static_cast<double>(moment) / static_cast<double>(kMomentsARepetition - 1);
}

}  // namespace

std::vector<TimedWay> there_and_back(Seconds lift, Seconds lower) {
  std::vector<TimedWay> moments;
  for (std::size_t i = 0; i < kMomentsARepetition; ++i) {
    const double s = share_of_time(i);
    moments.push_back({s * (lift + lower), risen(s, lift, lower)});
  }
  return moments;
}

OpeningCourse nominal(const NominalRepetition& repetition) {
  check_limits(std::array{Limit{"An opening", repetition.opening, 0, 90},
                          Limit{"A roll of the pelvis", repetition.pelvis_roll, -30, 60}});
  OpeningCourse course;
  for (const auto& [time, up] : there_and_back(repetition.lift, repetition.lower))
    course.push_back({time, up * repetition.opening, up * repetition.pelvis_roll, Metres{0}, Metres{0}});
  return course;
}

void check(const ClosedPosture& closed) {
  check_limits(std::array{Limit{"A hip flexion", closed.hip_flexion, -10, 100},
                          Limit{"A knee flexion", closed.knee_flexion, 20, 130},
                          Limit{"A roll of the pelvis", closed.pelvis_roll, -30, 60}});
}

void check_reach(const SegmentLengths<double>& lengths, const ClosedPosture& closed, const OpeningCourse& course) {
  for (const OpenPosture& open : course) {
    const Posture<double> posture{.hip_flexion = closed.hip_flexion.value,
                                  .knee_flexion = closed.knee_flexion.value,
                                  .pelvis_roll = (closed.pelvis_roll + open.pelvis_roll_change).value,
                                  .feet_gap = open.feet_gap.value};
    const Joints<double> j = joints(lengths, posture);
    if ((j.top_ankle - j.top_hip).norm() >= lengths.thigh + lengths.shank)
      throw UserError(
          fmt::format("With the knees bent by {:.0f} degrees and the pelvis rolled by {:.0f}, the top leg can't reach "
                      "its foot's place: the knees must be bent further.",
                      to_degrees(closed.knee_flexion), to_degrees(Radians{posture.pelvis_roll})));
  }
}

std::vector<Pose> clamshell_poses(const SegmentLengths<double>& lengths, const ClosedPosture& closed,
                                  const OpeningCourse& course) {
  Posture<double> posture;
  posture.hip_flexion = closed.hip_flexion.value;
  posture.knee_flexion = closed.knee_flexion.value;
  posture.pelvis_roll = closed.pelvis_roll.value;
  const double closed_dihedral = thigh_dihedral(joints(lengths, posture));

  std::vector<Pose> poses;
  for (const OpenPosture& open : course) {
    const Radians roll = closed.pelvis_roll + open.pelvis_roll_change;
    posture.pelvis_roll = roll.value;
    posture.feet_gap = open.feet_gap.value;
    posture.bottom_knee_lift = open.bottom_knee_lift.value;
    posture.swivel = 0;
    posture.swivel = closed_dihedral + open.opening.value - thigh_dihedral(joints(lengths, posture));
    poses.push_back({open.time, joint_angles(joints(lengths, posture), roll), open.feet_gap < kTouching});
  }
  return poses;
}

}  // namespace clamshell
