// SPDX-License-Identifier: Apache-2.0
#include "coach/explain_nothing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "coach/out_of_view.h"
#include "fit/lying_side.h"
#include "form/advise.h"
#include "language/translate.h"

namespace clamshell {
namespace {

constexpr int kOften = 5;  ///< one in so many

/// missing: quarter turns clockwise that the picture lacks as it is shown, turned and then mirrored as was said. A
/// mirror image of it turns the other way.
std::string how_to_turn(const Correction& said, int missing) {
  const int turns = (4 + said.quarter_turns + (said.mirrored ? -missing : missing)) % 4;
  return turns == 0 ? tr("leave out --turn") : tr("analyze it with --turn {}", 90 * turns);
}

}  // namespace

void Explanation::add(const BodyPose& pose) {
  ++poses_;
  if (is_unknown(pose.opening))
    ++unknown_openings_;
  else
    widest_opening_ = std::max(widest_opening_, pose.opening.value);
}

void Explanation::add(const Keypoints& k) {
  ++frames_;
  if (!k.seen) return;
  ++seen_;
  way_up_.add(k);
  from_head_end_ += is_seen_from_head_end(k);
  if (const auto side = lying_side(k)) {
    ++lying_;
    on_working_leg_ += side == said_.working_leg;
  }
  const auto outside = clamshell::out_of_view(k);
  for (std::size_t part = 0; part < kPartCount; ++part) out_of_view_[part] += outside[part];
}

bool Explanation::is_cut_off() const { return 2 * std::max(out_of_view_[kHips], out_of_view_[kKnees]) > seen_; }

bool Explanation::is_to_be_refused() const { return is_cut_off() || missing_quarter_turns() != 0; }

std::string Explanation::why_nothing_was_measured(const std::filesystem::path& video) const {
  const std::string name = video.string();
  if (seen_ * 10 < frames_) {
    return tr("Nobody can be seen in \"{}\": film the whole body from the front, in good light.", name);
  }
  if (const int quarters = missing_quarter_turns()) {
    const std::string how = how_to_turn(said_.correction, quarters);
    return quarters == 2 ? tr("The picture in \"{}\" is upside down: {}.", name, how)
                         : tr("The picture in \"{}\" is sideways: {}.", name, how);
  }
  std::vector<std::string> missing;
  for (std::size_t part = kShoulders; part < kPartCount; ++part) {
    if (2 * out_of_view_[part] > seen_) missing.push_back(part_in_words(part));
  }
  if (!missing.empty()) {
    return tr(
        "Only part of the body is in view in \"{}\": the {} are cut off. Move the camera back until the whole body is "
        "in "
        "the picture.",
        name, listed(missing));
  }
  if (2 * from_head_end_ > seen_) {
    return tr(
        "The camera in \"{}\" stands at the head's end, where the trunk hides the legs: put it in front of the hips, "
        "facing the belly.",
        name);
  }
  if (2 * lying_ < seen_) {
    return tr(
        "The person in \"{}\" is not lying on the side: lie on the side with the knees bent and together, and film "
        "from "
        "the front.",
        name);
  }
  if (said_.working_leg && 2 * on_working_leg_ > lying_) {
    const std::string mirrored = said_.correction.mirrored
                                     ? tr("or, if the film is no mirror image, --mirror")
                                     : tr("or, if the film is mirrored, analyze it with --mirror");
    return *said_.working_leg == Side::left
               ? tr("The left leg is not on top in \"{}\", the right one is: leave out --side, {}.", name, mirrored)
               : tr("The right leg is not on top in \"{}\", the left one is: leave out --side, {}.", name, mirrored);
  }
  return tr(
      "The person in \"{}\" lies on the side but never rested with the knees together: begin with the knees closed and "
      "still for a second.",
      name);
}

std::string Explanation::why_nothing_was_counted(const Verdict& set_up) const {
  if (kOften * unknown_openings_ > poses_) {
    if (hides(set_up, CriterionId::knees_not_bent)) {
      return tr(
          "No repetition: from where the camera stands it can't be seen whether the top knee opens. Put it in front "
          "of the hips, raised a little, and film again.");
    }
    return tr(
        "No repetition: this doesn't look like a clamshell. Bend the knees, keep the feet together, and open only "
        "the top knee.");
  }
  return tr("No repetition: the top knee never opened by more than {}° and came back.",
            decimal(std::max(to_degrees(widest_opening_), 0.0), 0));
}

std::string what_is_missing(const Keypoints& keypoints) {
  if (!keypoints.seen)
    return tr("I can't see anybody. Lie down so that your whole body is in the picture, in good light.");
  const auto outside = out_of_view(keypoints);
  std::vector<std::string> missing;
  for (std::size_t part = kHead; part < kPartCount; ++part) {
    if (outside[part]) missing.push_back(part_in_words(part));
  }
  if (!missing.empty()) return tr("Not in the picture: your {}. Move the camera back.", listed(missing));
  if (is_seen_from_head_end(keypoints))
    return tr("Your trunk hides your legs from here. Put the camera in front of your hips, facing your belly.");
  if (!lying_side(keypoints)) return tr("Lie down on your side, facing the camera.");
  return tr("Rest your knees together and hold still for a moment.");
}

}  // namespace clamshell
