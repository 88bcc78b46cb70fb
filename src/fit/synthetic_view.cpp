// SPDX-License-Identifier: Apache-2.0
#include "fit/synthetic_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <tuple>
#include <utility>

#include "fit/body_points.h"

namespace clamshell {
namespace {

using Skeleton = std::array<Vector3<double>, kLandmarkCount>;

/// Lying on the left: left is the bottom side. World, metres.
Skeleton skeleton(const Joints<double>& j, double height) {
  using L = Landmark;
  Skeleton at;
  auto put = [&at](L landmark, const Vector3<double>& point) { at[static_cast<std::size_t>(landmark)] = point; };
  auto observed = [&](BodyPoint point) { return joint(j, point); };
  const Vector3<double> back = Vector3<double>::UnitY(), up = Vector3<double>::UnitZ();
  const Vector3<double> shoulders = 0.5 * (j.bottom_shoulder + j.top_shoulder);
  const Vector3<double> towards_head = (shoulders - 0.5 * (j.bottom_hip + j.top_hip)).normalized();
  // u, f, s: towards the head, the face and the top side, body heights.
  auto near = [&](const Vector3<double>& point, double u, double f, double s) -> Vector3<double> {
    return point + height * (u * towards_head - f * back + s * up);
  };

  put(L::nose, near(shoulders, 0.11, 0.09, 0));
  for (const auto& [bottom, top, u, f, s] : {std::tuple{L::left_eye_inner, L::right_eye_inner, 0.13, 0.08, 0.008},
                                             std::tuple{L::left_eye, L::right_eye, 0.13, 0.078, 0.018},
                                             std::tuple{L::left_eye_outer, L::right_eye_outer, 0.13, 0.073, 0.026},
                                             std::tuple{L::left_ear, L::right_ear, 0.12, 0.02, 0.042},
                                             std::tuple{L::mouth_left, L::mouth_right, 0.085, 0.078, 0.014}}) {
    put(bottom, near(shoulders, u, f, -s));
    put(top, near(shoulders, u, f, s));
  }
  // The bottom forearm under the head, the top hand on the mat in front of the belly.
  for (const auto& [joint, u, f, s] :
       {std::tuple{L::left_elbow, 0.07, 0.14, -0.02}, std::tuple{L::left_wrist, 0.16, 0.05, -0.02},
        std::tuple{L::left_pinky, 0.21, 0.02, -0.02}, std::tuple{L::left_index, 0.21, 0.01, -0.01},
        std::tuple{L::left_thumb, 0.18, 0.02, 0.0}}) {
    put(joint, near(j.bottom_shoulder, u, f, s));
  }
  for (const auto& [joint, u, f, s] :
       {std::tuple{L::right_elbow, -0.12, 0.09, -0.08}, std::tuple{L::right_wrist, -0.07, 0.15, -0.18},
        std::tuple{L::right_pinky, -0.05, 0.19, -0.19}, std::tuple{L::right_index, -0.03, 0.19, -0.19},
        std::tuple{L::right_thumb, -0.03, 0.16, -0.19}}) {
    put(joint, near(j.top_shoulder, u, f, s));
  }
  put(L::left_shoulder, observed(kBottomShoulder)), put(L::right_shoulder, observed(kTopShoulder));
  put(L::left_hip, observed(kBottomHip)), put(L::right_hip, observed(kTopHip));
  put(L::left_knee, observed(kBottomKnee)), put(L::right_knee, observed(kTopKnee));
  put(L::left_ankle, observed(kBottomAnkle)), put(L::right_ankle, observed(kTopAnkle));
  auto foot = [&](const Vector3<double>& knee, const Vector3<double>& ankle, L heel, L toe) {
    const Vector3<double> down = (ankle - knee).normalized(), forwards = down.cross(up).normalized();
    put(heel, ankle + height * (0.03 * down - 0.03 * forwards));
    put(toe, ankle + height * (0.03 * down + 0.1 * forwards));
  };
  foot(j.bottom_knee, j.bottom_ankle, L::left_heel, L::left_foot_index);
  foot(j.top_knee, j.top_ankle, L::right_heel, L::right_foot_index);
  return at;
}

/// The same person in a mirror: left becomes right, in the picture and in the names.
Keypoints mirrored(const Keypoints& seen) {
  Keypoints result = seen;
  auto other_name = [](std::size_t i) {
    const auto eyes_outwards = [](std::size_t k) { return k <= 3 ? k + 3 : k - 3; };
    if (i == 0) return i;
    return i <= 6 ? eyes_outwards(i) : i + (i % 2 == 1 ? 1 : -1);  // pairs of left and right from the ears on
  };
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    result.at[other_name(i)] = seen.at[i];
    result.at[other_name(i)].x = Pixels{seen.image_width - seen.at[i].x.value};
  }
  return result;
}

}  // namespace

double SyntheticView::focal() const {
  return 0.5 * std::max(picture.width, picture.height) / std::tan(0.5 * field_of_view.value);
}

Vector3<double> SyntheticView::target() const { return person_height.value * Vector3<double>(-0.1, -0.05, 0.1); }

Keypoints SyntheticView::see(const Joints<double>& person, Seconds time) const {
  std::seed_seq seeds{seed, static_cast<unsigned>(std::llround(time.value * 1e6))};
  std::mt19937 random(seeds);
  std::normal_distribution<double> normal;
  const double stddev = noise * std::max(picture.width, picture.height);  // pixels, may be 0
  const Skeleton in_world = skeleton(person, person_height.value);
  Keypoints seen{.time = time, .image_width = picture.width, .image_height = picture.height, .seen = true, .at = {}};
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    const Eigen::Vector2d p = focal() * direction<double>(camera.to_camera(in_world[i], target()));
    const double right = stddev * normal(random), down = stddev * normal(random);
    seen.at[i] = {Pixels{0.5 * picture.width + p.x() + right}, Pixels{0.5 * picture.height + p.y() + down}, 0.95F};
  }
  return lying_on == Side::left ? seen : mirrored(seen);
}

Calibration SyntheticView::truth(const SyntheticSet& set) const {
  Calibration truth{.lying_on = lying_on,
                    .height = person_height.value,
                    .focal = focal(),
                    .camera = camera,
                    .target = target(),
                    .lengths = set.lengths,
                    .closed = set.closed,
                    .azimuth = {Radians{camera.azimuth}, {}},
                    .elevation = {Radians{camera.elevation}, {}}};
  for (auto& bias : truth.bias) bias.setZero();
  SyntheticView exact = *this;
  exact.noise = 0;
  truth.height_in_picture = body_height(body_points(exact.see(joints(set.lengths, set.closed), Seconds{}), lying_on));
  return truth;
}

Keypoints turned_upright(Keypoints lying) {
  for (Keypoint& point : lying.at) {
    point = {Pixels{point.y.value}, Pixels{lying.image_width - point.x.value}, point.confidence};
  }
  std::swap(lying.image_width, lying.image_height);
  return lying;
}

}  // namespace clamshell
