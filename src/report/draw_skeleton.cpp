// SPDX-License-Identifier: Apache-2.0
#include "report/draw_skeleton.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <span>
#include <utility>

namespace clamshell {
namespace {

using enum Landmark;
using Bone = std::pair<Landmark, Landmark>;

constexpr std::array kTrunk{Bone{left_shoulder, right_shoulder}, Bone{left_hip, right_hip},
                            Bone{left_shoulder, left_hip},       Bone{right_shoulder, right_hip},
                            Bone{left_shoulder, left_elbow},     Bone{left_elbow, left_wrist},
                            Bone{left_wrist, left_index},        Bone{right_shoulder, right_elbow},
                            Bone{right_elbow, right_wrist},      Bone{right_wrist, right_index}};
constexpr std::array kLeftLeg{Bone{left_hip, left_knee}, Bone{left_knee, left_ankle}, Bone{left_ankle, left_heel},
                              Bone{left_heel, left_foot_index}, Bone{left_foot_index, left_ankle}};
constexpr std::array kRightLeg{Bone{right_hip, right_knee}, Bone{right_knee, right_ankle},
                               Bone{right_ankle, right_heel}, Bone{right_heel, right_foot_index},
                               Bone{right_foot_index, right_ankle}};

constexpr Colour kOutline{0.05, 0.06, 0.08};

bool is_of_leg(Landmark landmark) { return landmark >= left_hip; }
/// From the shoulders on, even numbers are right and odd ones are left.
Side side_of(Landmark landmark) { return static_cast<std::size_t>(landmark) % 2 ? Side::left : Side::right; }

double opacity_of(float confidence) { return confidence <= 0 ? 0 : std::clamp((confidence - 0.1) / 0.6, 0.2, 1.0); }

class SkeletonPen {
 public:
  SkeletonPen(const Canvas& canvas, const Keypoints& keypoints)
      : canvas_(canvas),
        cr_(canvas.context()),
        keypoints_(keypoints),
        width_(std::max(1.5, 0.009 * std::min(keypoints.image_width, keypoints.image_height))) {}

  void limbs(std::span<const Bone> bones, const Colour& colour) {
    for (const auto& [from, to] : bones) {
      const Keypoint &a = keypoints_[from], &b = keypoints_[to];
      cairo_move_to(cr_, a.x.value, a.y.value);
      cairo_line_to(cr_, b.x.value, b.y.value);
      const double opacity = opacity_of(std::min(a.confidence, b.confidence));
      canvas_.set_colour(kOutline, 0.6 * opacity);
      cairo_set_line_width(cr_, 1.7 * width_);
      cairo_stroke_preserve(cr_);
      canvas_.set_colour(colour, opacity);
      cairo_set_line_width(cr_, width_);
      cairo_stroke(cr_);
    }
  }

  void joint(Landmark landmark, const Colour& colour) {
    const bool large =
        landmark == left_shoulder || landmark == right_shoulder || (landmark >= left_hip && landmark <= right_ankle);
    disc(keypoints_[landmark], (large ? 1.15 : 0.65) * width_, colour, kOutline);
  }

  void joint_at_fault(Landmark landmark) { disc(keypoints_[landmark], 2 * width_, kFaultColour, kTrunkColour); }

 private:
  void disc(const Keypoint& at, double radius, const Colour& colour, const Colour& outline) {
    cairo_arc(cr_, at.x.value, at.y.value, radius, 0, 2 * std::numbers::pi);
    canvas_.set_colour(outline, 0.8 * opacity_of(at.confidence));
    cairo_set_line_width(cr_, 0.6 * width_);
    cairo_stroke_preserve(cr_);
    canvas_.set_colour(colour, opacity_of(at.confidence));
    cairo_fill(cr_);
  }

  const Canvas& canvas_;
  cairo_t* cr_;
  const Keypoints& keypoints_;
  double width_;  ///< pixels
};

}  // namespace

void draw_skeleton(const Canvas& canvas, const Keypoints& keypoints, Side top_leg, std::span<const Landmark> at_fault) {
  if (!keypoints.seen) return;
  SkeletonPen pen(canvas, keypoints);
  const auto leg = [](Side side) { return side == Side::left ? std::span(kLeftLeg) : std::span(kRightLeg); };
  pen.limbs(leg(other(top_leg)), kBottomLegColour);
  pen.limbs(kTrunk, kTrunkColour);
  pen.limbs(leg(top_leg), kTopLegColour);
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    const auto landmark = static_cast<Landmark>(i);
    pen.joint(landmark, !is_of_leg(landmark)           ? kTrunkColour
                        : side_of(landmark) == top_leg ? kTopLegColour
                                                       : kBottomLegColour);
  }
  for (const Landmark landmark : at_fault) pen.joint_at_fault(landmark);
}

}  // namespace clamshell
