// SPDX-License-Identifier: Apache-2.0
#include "form/judge_criterion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace clamshell {
namespace {

/// From outside all camera places the errors of rendered people are up to twice what the deviations say.
constexpr double kBadlySeen = 2;

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

bool sees_anything_well(const Exercise& exercise, const Viewpoint& view) {
  const auto& places = exercise.camera_places;
  return places.empty() ||
         std::any_of(places.begin(), places.end(), [&](const CameraPlace& place) { return is_at(view, place); });
}

}  // namespace

bool well_seen(const Criterion& criterion, const Exercise& exercise, const Viewpoint& view) {
  const auto& names = criterion.seen_from;
  return names.empty() ||
         std::any_of(exercise.camera_places.begin(), exercise.camera_places.end(), [&](const CameraPlace& place) {
           const bool good = std::find(names.begin(), names.end(), place.name) != names.end();
           return good && is_at(view, place);
         });
}

void judge_criterion(Verdict& verdict, const Criterion& criterion, const std::optional<Measurement>& measurement,
                     const Exercise& exercise, const std::optional<Viewpoint>& view) {
  if (!measurement || !std::isfinite(measurement->value) || !std::isfinite(measurement->stddev)) {
    verdict.not_judged.push_back({criterion.id, !measurement || view ? WhyNotJudged::unseen : WhyNotJudged::sensor});
    return;
  }
  const auto& [value, stddev] = *measurement;
  const bool from_nowhere_good = view && !sees_anything_well(exercise, *view);
  const double spread = (from_nowhere_good ? kBadlySeen : 1) * std::max(stddev, 1e-9);
  const double too_little = criterion.at_least ? normal_cdf((*criterion.at_least - value) / spread) : 0;
  const double too_much = criterion.at_most ? normal_cdf((value - *criterion.at_most) / spread) : 0;
  // A wide deviation passes both limits at once: of a fault it has to be known on which side.
  const double of_a_fault = std::max(too_little, too_much), outside = too_little + too_much;
  if (of_a_fault >= exercise.certainty) {
    const double limit = too_little > too_much ? *criterion.at_least : *criterion.at_most;
    verdict.findings.push_back({criterion.id, value, stddev, limit, criterion.unit, of_a_fault, criterion.cue});
  } else if (outside > 1 - exercise.certainty) {
    verdict.not_judged.push_back({criterion.id, !view || well_seen(criterion, exercise, *view)
                                                    ? WhyNotJudged::too_uncertain
                                                    : WhyNotJudged::view});
  } else if (from_nowhere_good && !criterion.seen_from.empty()) {
    verdict.not_judged.push_back({criterion.id, WhyNotJudged::view});
  }
}

}  // namespace clamshell
