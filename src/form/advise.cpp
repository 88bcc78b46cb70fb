// SPDX-License-Identifier: Apache-2.0
#include "form/advise.h"

#include <algorithm>
#include <vector>

#include "form/listed.h"

namespace clamshell {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool hindered(const Criterion& criterion, std::span<const Verdict> verdicts) {
  return std::any_of(verdicts.begin(), verdicts.end(), [&](const Verdict& verdict) {
    return std::any_of(verdict.not_judged.begin(), verdict.not_judged.end(),
                       [&](const NotJudged& n) { return n.criterion == criterion.id && n.reason == "view"; });
  });
}

}  // namespace

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
  return best->move + ": then " + listed(shown) + " can be judged.";
}

}  // namespace clamshell
