// SPDX-License-Identifier: Apache-2.0
#include "session/explain_nothing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "fit/lying_side.h"

namespace clamshell {
void Explanation::add(const BodyPose& pose) { widest_opening_ = std::max(widest_opening_, pose.opening.value); }

void Explanation::add(const Keypoints& k) {
  ++frames_;
  if (!k.seen) return;
  ++seen_;
  if (lying_side(k)) ++lying_;
  const auto outside = clamshell::out_of_view(k);
  for (std::size_t part = 0; part < kPartCount; ++part) out_of_view_[part] += outside[part];
}

bool Explanation::is_cut_off() const { return 2 * std::max(out_of_view_[kHips], out_of_view_[kKnees]) > seen_; }

std::string Explanation::why_nothing_was_measured(const std::filesystem::path& video) const {
  const std::string name = video.string();
  if (seen_ * 10 < frames_) {
    return fmt::format("Nobody can be seen in \"{}\": film the whole body from the front, in good light.", name);
  }
  std::vector<std::string_view> missing;
  for (std::size_t part = kShoulders; part < kPartCount; ++part) {
    if (2 * out_of_view_[part] > seen_) missing.push_back(kPartNames[part]);
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
