// SPDX-License-Identifier: Apache-2.0
#include "muscle/muscle_paths.h"

#include "muscle/leg_model.h"
#include "muscle/write_mjcf.h"

namespace clamshell {

LegPicture muscle_paths(const Anatomy& anatomy, const Physique& person, const JointAngles& angles) {
  const Anatomy grown = scaled(anatomy, person);
  LegModel model(write_mjcf(grown, anthropometry(person)));
  Motion motion;
  motion.angle = vector_of(angles);
  model.move_to(motion);
  const Joints<double> j = model.joints();
  const Matrix3<double> pelvis_from_world = world_from_pelvis(angles.pelvis_roll).transpose();
  const auto in_pelvis = [&](const Vector3<double>& point) -> Vector3<double> {
    return grown.hip + pelvis_from_world * (point - j.top_hip);
  };
  LegPicture picture{in_pelvis(j.top_hip), in_pelvis(j.bottom_hip), in_pelvis(j.top_knee), in_pelvis(j.top_ankle), {}};
  for (std::size_t i = 0; i < grown.muscles.size(); ++i) {
    MusclePath path{grown.muscles[i].name, grown.muscles[i].group, model.path(i)};
    for (Vector3<double>& point : path.points) point = in_pelvis(point);
    picture.muscles.push_back(std::move(path));
  }
  return picture;
}

}  // namespace clamshell
