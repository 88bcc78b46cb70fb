// SPDX-License-Identifier: Apache-2.0
#include "export/write_trc.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "body/side_name.h"
#include "export/lying_joints.h"
#include "export/opensim_frame.h"
#include "export/resample_set.h"

namespace clamshell {
namespace {

struct Marker {
  std::string_view joint;
  bool top;
  Vector3<double> Joints<double>::*centre;
};
constexpr std::array kMarkers{
    Marker{"SJC", false, &Joints<double>::bottom_shoulder}, Marker{"SJC", true, &Joints<double>::top_shoulder},
    Marker{"HJC", false, &Joints<double>::bottom_hip},      Marker{"HJC", true, &Joints<double>::top_hip},
    Marker{"KJC", false, &Joints<double>::bottom_knee},     Marker{"KJC", true, &Joints<double>::top_knee},
    Marker{"AJC", false, &Joints<double>::bottom_ankle},    Marker{"AJC", true, &Joints<double>::top_ankle}};

std::string trc_header(const SetRecord& set, std::size_t frames) {
  std::string text = fmt::format(
      "PathFileType\t4\t(X/Y/Z)\tclamshell_{0}_leg_set_{1}.trc\n"
      "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n"
      "{2}\t{2}\t{3}\t{4}\tmm\t{2}\t1\t{3}\nFrame#\tTime\t",
      name_of(set.working_leg), set.number, kMotionRate, frames, kMarkers.size());
  for (const Marker& marker : kMarkers) {
    const Side side = marker.top ? set.working_leg : other(set.working_leg);
    text += fmt::format("{}{}\t\t\t", side == Side::left ? 'L' : 'R', marker.joint);
  }
  text += "\n\t\t";
  for (std::size_t i = 1; i <= kMarkers.size(); ++i) text += fmt::format("X{0}\tY{0}\tZ{0}\t", i);
  return text + "\n\n";
}

}  // namespace

std::string write_trc(const SetRecord& set, Metres height) {
  constexpr double kMillimetres = 1000;
  const LyingJoints body(set, height);
  std::string rows;
  std::size_t frames = 0;
  for (const MovementSample& sample : resample(set)) {
    const auto joints = body.at(sample);
    if (!joints) continue;
    rows += fmt::format("{}\t{:.6f}\t", ++frames, sample.since_start.value);
    for (const Marker& marker : kMarkers) {
      const Vector3<double> centre = kMillimetres * in_ground((*joints).*marker.centre, set.working_leg);
      rows += fmt::format("{:.3f}\t{:.3f}\t{:.3f}\t", centre.x(), centre.y(), centre.z());
    }
    rows += '\n';
  }
  return trc_header(set, frames) + rows;
}

}  // namespace clamshell
