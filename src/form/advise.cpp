// SPDX-License-Identifier: Apache-2.0
#include "form/advise.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "language/translate.h"

namespace clamshell {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool hindered(const Criterion& criterion, std::span<const Verdict> verdicts) {
  return std::ranges::any_of(verdicts, [&](const Verdict& verdict) { return hides(verdict, criterion.id); });
}

constexpr double kHand = 0.18;     ///< metres, its length
constexpr double kWellInside = 5;  ///< degrees above the lower edge of a place

/// "Put the camera about 4 hands (70 cm) higher": where nothing but its height is wrong and the distance is known.
std::string move_to(const CameraPlace& place, const Viewpoint& view) {
  const double elevation = to_degrees(view.elevation), wanted = place.elevation.least + kWellInside;
  if (view.distance <= 0 || !place.azimuth.contains(to_degrees(view.azimuth)) || elevation >= place.elevation.least)
    return place.move;
  const double across = view.distance * std::cos(view.elevation.value);
  const double rise = across * (std::tan(from_degrees(wanted).value) - std::tan(view.elevation.value));
  const long hands = std::max(1L, std::lround(rise / kHand));
  return trn("Put the camera about {} hand ({} cm) higher, looking down at the hips",
             "Put the camera about {} hands ({} cm) higher, looking down at the hips", hands,
             10 * std::max(1L, std::lround(10 * rise)));
}

}  // namespace

bool hides(const Verdict& verdict, CriterionId criterion) {
  return std::ranges::any_of(verdict.not_judged, [&](const NotJudged& n) {
    return n.criterion == criterion && n.reason == WhyNotJudged::view;
  });
}

std::optional<std::string> advise(const Viewpoint& view, std::span<const Verdict> verdicts, const Exercise& exercise) {
  std::vector<Criterion> criteria = exercise.repetition;
  criteria.insert(criteria.end(), exercise.set_up.begin(), exercise.set_up.end());
  const CameraPlace* best = nullptr;
  std::vector<std::string> shown;  // from there
  for (const CameraPlace& place : exercise.camera_places) {
    if (place.move.empty() || is_at(view, place)) continue;
    std::vector<std::string> names;
    for (const Criterion& c : criteria) {
      if (hindered(c, verdicts) && contains(c.seen_from, place.name) && !contains(names, c.name))
        names.push_back(c.name);
    }
    if (names.size() <= shown.size()) continue;
    best = &place;
    shown = names;
  }
  if (best == nullptr) return std::nullopt;
  return tr("{}: then {} can be judged.", move_to(*best, view), listed(shown));
}

}  // namespace clamshell
