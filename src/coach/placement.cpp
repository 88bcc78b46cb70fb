// SPDX-License-Identifier: Apache-2.0
#include "coach/placement.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "coach/head_end.h"
#include "coach/out_of_view.h"
#include "fit/lying_side.h"
#include "form/listed.h"
#include "language/translate.h"

namespace clamshell {

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
