// SPDX-License-Identifier: Apache-2.0
#include "prescription/outcome.h"

#include <algorithm>
#include <numeric>

namespace clamshell {
namespace {

bool same_activities(const FunctionRating& a, const FunctionRating& b) {
  return std::ranges::equal(a.activities, b.activities, {}, &ActivityScore::activity, &ActivityScore::activity);
}

}  // namespace

double mean_score(const FunctionRating& rating) {
  if (rating.activities.empty()) return 0;
  const int sum = std::accumulate(rating.activities.begin(), rating.activities.end(), 0,
                                  [](int total, const ActivityScore& each) { return total + each.score; });
  return static_cast<double>(sum) / static_cast<double>(rating.activities.size());
}

std::optional<FunctionChange> function_change(const std::vector<FunctionRating>& ratings, const FunctionScale& scale) {
  if (ratings.empty()) return std::nullopt;
  const FunctionRating& newest = ratings.back();
  const auto first = std::ranges::find_if(ratings, [&](const auto& rating) { return same_activities(rating, newest); });
  if (first + 1 == ratings.end()) return std::nullopt;
  FunctionChange change{.first = mean_score(*first), .newest = mean_score(newest), .since = first->day, .verdict = {}};
  const double difference = change.newest - change.first;
  change.verdict = difference >= scale.change    ? FunctionVerdict::better
                   : difference <= -scale.change ? FunctionVerdict::worse
                                                 : FunctionVerdict::about_the_same;
  return change;
}

bool is_function_due(const std::vector<FunctionRating>& ratings, const FunctionScale& scale, Day today) {
  return ratings.empty() || today - ratings.back().day >= std::chrono::days{scale.every_days};
}

}  // namespace clamshell
