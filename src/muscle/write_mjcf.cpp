// SPDX-License-Identifier: Apache-2.0
#include "muscle/write_mjcf.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "body/side_lying_body.h"
#include "muscle/leg_model.h"

namespace clamshell {
namespace {

/// MuJoCo's muscles say where their fibre works in its own lengths; beyond these their curves are 0 or steep.
constexpr double kShortestFibre = 0.5, kLongestFibre = 1.6;
constexpr double kPelvisRadius = 0.045, kThighRadius = 0.06, kShankRadius = 0.045, kFootRadius = 0.03;  ///< as drawn

constexpr double kDarkest = 0.5;  ///< activation; beyond it all look the same
const Vector3<double> kAtRest(0.94, 0.87, 0.82), kAtWork(0.55, 0, 0.08);

std::string numbers(const Vector3<double>& v) { return fmt::format("{:.6g} {:.6g} {:.6g}", v.x(), v.y(), v.z()); }

class Document {
 public:
  Document(const Anatomy& anatomy, const Anthropometry& person, const std::optional<MjcfView>& view)
      : anatomy_(anatomy), person_(person), view_(view) {}

  std::string text() {
    add(R"(<mujoco model="clamshell">)");
    add(R"(  <compiler angle="radian" eulerseq="xyz" inertiafromgeom="false"/>)");
    add(R"(  <option gravity="0 0 {}" jacobian="dense"><flag contact="disable"/></option>)", -kModelGravity);
    add(R"(  <visual><scale forcewidth="0.05"/></visual>)");
    add(R"(  <default>)");
    add(R"(    <geom contype="0" conaffinity="0" rgba="0.9 0.86 0.78 0.4"/>)");
    add(R"(    <site size="0.004" rgba="0.6 0.1 0.1 1"/>)");
    add(R"(    <tendon width="0.006" rgba="0.8 0.2 0.2 1"/>)");
    add(R"(    <default class="surface"><geom rgba="0.3 0.5 0.8 0.3" group="3"/></default>)");
    add(R"(  </default>)");
    add(R"(  <worldbody>)");
    add(R"(    <light pos="0 -1 2" dir="0 0.5 -1"/>)");
    add(R"(    <geom name="mat" type="plane" size="1.2 0.6 0.02" rgba="0.5 0.6 0.6 1"/>)");
    add_pelvis();
    add(R"(  </worldbody>)");
    add_tendons();
    add_muscles();
    if (view_) add_keyframe();
    add(R"(</mujoco>)");
    return std::move(text_);
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Parts>(parts)...);
    text_ += '\n';
  }

  void add_pelvis() {
    const Vector3<double> right = anatomy_.hip, left = anatomy_.hip.cwiseProduct(Vector3<double>(1, 1, -1));
    const double height = average_lengths(anatomy_.height.value).hip_height;
    // Its x, y, z point towards the belly, the head and the ceiling; the bottom hip is above the origin.
    const Vector3<double> hip_in_world(left.y(), -left.x(), left.z());
    const Vector3<double> origin = Vector3<double>(0, 0, height) - hip_in_world;
    add(R"(    <body name="pelvis" pos="{}" euler="0 0 -1.5707963267948966">)", numbers(origin));
    add(R"(      <joint name="pelvis_roll" axis="0 -1 0" pos="{}"/>)", numbers(left));
    add_inertia(person_.pelvis, 0.5 * (right + left));
    add(R"(      <geom type="capsule" fromto="{} {}" size="{}"/>)", numbers(right), numbers(left), kPelvisRadius);
    add_anatomy(SegmentName::pelvis);
    add_leg("r", right, 1);
    add_leg("l", left, -1);
    add(R"(    </body>)");
  }

  /// side: +1 right, -1 left.
  void add_leg(std::string_view name, const Vector3<double>& hip, int side) {
    const double thigh = anatomy_.thigh.value, shank = anatomy_.shank.value, foot = person_.foot.length.value;
    add(R"(      <body name="femur_{}" pos="{}">)", name, numbers(hip));
    add(R"(        <joint name="hip_flexion_{}" axis="0 0 1"/>)", name);
    add(R"(        <joint name="hip_adduction_{}" axis="{} 0 0"/>)", name, side);
    add(R"(        <joint name="hip_rotation_{}" axis="0 {} 0"/>)", name, side);
    add_inertia(person_.thigh, Vector3<double>::Zero());
    add(R"(        <geom type="capsule" fromto="0 0 0 0 {:.6g} 0" size="{}"/>)", -thigh, kThighRadius);
    if (side > 0) add_anatomy(SegmentName::femur);
    add(R"(        <body name="tibia_{}" pos="0 {:.6g} 0">)", name, -thigh);
    add(R"(          <joint name="knee_flexion_{}" axis="0 0 -1"/>)", name);
    add_inertia(person_.shank, Vector3<double>::Zero());
    add(R"(          <geom type="capsule" fromto="0 0 0 0 {:.6g} 0" size="{}"/>)", -shank, kShankRadius);
    if (side > 0) add_anatomy(SegmentName::tibia);
    add(R"(          <body name="foot_{}" pos="0 {:.6g} 0">)", name, -shank);
    add_inertia(person_.foot, Vector3<double>::Zero());
    add(R"(            <geom type="capsule" fromto="{:.6g} -0.04 0 {:.6g} -0.04 0" size="{}"/>)", -0.2 * foot,
        0.7 * foot, kFootRadius);
    add("          </body>\n        </body>\n      </body>");
  }

  /// offset: of the segment's frame from the body's.
  void add_inertia(const Segment& segment, const Vector3<double>& offset) {
    add(R"(      <inertial pos="{}" mass="{:.6g}" diaginertia="{}"/>)", numbers(offset + segment.centre),
        segment.mass.value, numbers(segment.inertia));
  }

  /// The surfaces and the muscles' points on a segment.
  void add_anatomy(SegmentName segment) {
    for (const Surface& surface : anatomy_.surfaces) {
      if (surface.on != segment) continue;
      add(R"(      <geom class="surface" name="{}" type="cylinder" size="{:.6g} 0.05" pos="{}" euler="{}"/>)",
          surface.name, surface.radius.value, numbers(surface.centre), numbers(surface.turned));
      add(R"(      <site name="{}_side" pos="{}"/>)", surface.name, numbers(surface.side));
    }
    for (const Muscle& muscle : anatomy_.muscles)
      for (std::size_t i = 0; i < muscle.path.size(); ++i)
        if (const auto* point = std::get_if<PathPoint>(&muscle.path[i]); point != nullptr && point->on == segment)
          add(R"(      <site name="{}_{}" pos="{}"/>)", muscle.name, i, numbers(point->at));
  }

  void add_tendons() {
    add("  <tendon>");
    for (std::size_t m = 0; m < anatomy_.muscles.size(); ++m) {
      const Muscle& muscle = anatomy_.muscles[m];
      add(R"(    <spatial name="{}"{}>)", muscle.name, view_ ? colour_of(view_->activation.at(m)) : "");
      for (std::size_t i = 0; i < muscle.path.size(); ++i) {
        if (const auto* over = std::get_if<std::size_t>(&muscle.path[i]))
          add(R"(      <geom geom="{0}" sidesite="{0}_side"/>)", anatomy_.surfaces.at(*over).name);
        else
          add(R"(      <site site="{}_{}"/>)", muscle.name, i);
      }
      add("    </spatial>");
    }
    add("  </tendon>");
  }

  void add_muscles() {
    add("  <actuator>");
    for (const Muscle& muscle : anatomy_.muscles) {
      const auto length = [&](double fibres) { return (muscle.tendon + fibres * muscle.fibre).value; };
      add(R"(    <muscle name="{0}" tendon="{0}" force="{1:.6g}" range="{2} {3}" lengthrange="{4:.6g} {5:.6g}"/>)",
          muscle.name, muscle.force.value, kShortestFibre, kLongestFibre, length(kShortestFibre),
          length(kLongestFibre));
    }
    add("  </actuator>");
  }

  void add_keyframe() {
    const JointVector& posture = view_->posture;
    add(R"(  <keyframe><key name="open" qpos="{:.6g}"/></keyframe>)",
        fmt::join(posture.data(), posture.data() + posture.size(), " "));
  }

  static std::string colour_of(double activation) {
    const double share = std::clamp(activation / kDarkest, 0.0, 1.0);
    const Vector3<double> colour = kAtRest + share * (kAtWork - kAtRest);
    return fmt::format(R"( rgba="{} 1")", numbers(colour));
  }

  const Anatomy& anatomy_;
  const Anthropometry& person_;
  const std::optional<MjcfView>& view_;
  std::string text_;
};

}  // namespace

std::string write_mjcf(const Anatomy& anatomy, const Anthropometry& person, const std::optional<MjcfView>& view) {
  return Document(anatomy, person, view).text();
}

}  // namespace clamshell
