// SPDX-License-Identifier: Apache-2.0
#include "session/explain_nothing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "fit/lying_side.h"

namespace clamshell {
namespace {

/// A landmark may lie beyond the picture's edge by this share of its larger side: the network is no more exact.
constexpr double kEdge = 0.02;

bool in_view(const Keypoints& k, Landmark landmark) {
  const double margin = kEdge * std::max(k.image_width, k.image_height);
  const auto [x, y] = std::pair(k[landmark].x.value, k[landmark].y.value);
  return x > -margin && y > -margin && x < k.image_width + margin && y < k.image_height + margin;
}

/// Of the two, the working side: somebody who lies on the side has it on top.
Landmark upper(const Keypoints& k, Landmark left, Landmark right) { return k[left].y < k[right].y ? left : right; }

}  // namespace

void Explanation::add(const BodyPose& pose) { widest_opening_ = std::max(widest_opening_, pose.opening.value); }

void Explanation::add(const Keypoints& k) {
  ++frames_;
  if (!k.seen) return;
  ++seen_;
  if (lying_side(k)) ++lying_;
  const std::array<std::pair<Landmark, Landmark>, kPartCount> parts{
      {{Landmark::nose, Landmark::nose},
       {Landmark::left_shoulder, Landmark::right_shoulder},
       {Landmark::left_hip, Landmark::right_hip},
       {Landmark::left_knee, Landmark::right_knee},
       {Landmark::left_ankle, Landmark::right_ankle}}};
  for (std::size_t part = 0; part < kPartCount; ++part) {
    if (!in_view(k, upper(k, parts[part].first, parts[part].second))) ++out_of_view_[part];
  }
}

bool Explanation::is_cut_off() const { return 2 * std::max(out_of_view_[kHips], out_of_view_[kKnees]) > seen_; }

std::string Explanation::why_nothing_was_measured(const std::filesystem::path& video) const {
  const std::string name = video.string();
  if (seen_ * 10 < frames_) {
    return fmt::format("Nobody can be seen in \"{}\": film the whole body from the front, in good light.", name);
  }
  static constexpr std::array<const char*, kPartCount> kNames{"head", "shoulders", "hips", "knees", "feet"};
  std::vector<const char*> missing;
  for (std::size_t part = kShoulders; part < kPartCount; ++part) {
    if (2 * out_of_view_[part] > seen_) missing.push_back(kNames[part]);
  }
  if (!missing.empty()) {
    return fmt::format(
        "Only part of the body is in view in \"{}\": the {} are cut off. Move the camera back until the whole body is "
        "in "
        "the picture.",
        name, fmt::join(missing, " and "));
  }
  if (2 * lying_ < seen_) {
    return fmt::format(
        "The person in \"{}\" is not lying on the side: lie on the side with the knees bent and together, and film "
        "from "
        "the front.",
        name);
  }
  return fmt::format(
      "The person in \"{}\" lies on the side but never rested with the knees together: begin with the knees closed and "
      "still for a second.",
      name);
}

std::string Explanation::why_nothing_was_counted() const {
  return fmt::format("No repetition: the top knee never opened by more than {:.0f}\u00b0 and came back.",
                     std::max(to_degrees(widest_opening_), 0.0));
}

}  // namespace clamshell
