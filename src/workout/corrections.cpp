// SPDX-License-Identifier: Apache-2.0
#include "workout/corrections.h"

#include <algorithm>

namespace clamshell {
namespace {

constexpr Seconds kBetweenCues{4};          ///< two different ones
constexpr Seconds kBetweenRepetitions{12};  ///< of the same one: two or three repetitions to try it in

bool is_kept(CriterionId criterion, const Verdict& verdict) {
  const auto names_it = [&](const auto& entry) { return entry.criterion == criterion; };
  return std::none_of(verdict.findings.begin(), verdict.findings.end(), names_it) &&
         std::none_of(verdict.not_judged.begin(), verdict.not_judged.end(), names_it);
}

}  // namespace

std::optional<std::string> Corrections::add(const Verdict& verdict, const std::vector<Criterion>& criteria,
                                            Seconds time) {
  cue_.reset();
  if (!verdict.findings.empty()) {
    const Finding& worst = verdict.findings.front();
    cue_ = Cue{worst.criterion, worst.cue};
    const auto last = std::max_element(spoken_at_.begin(), spoken_at_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (last != spoken_at_.end() && time - last->second < kBetweenCues) return std::nullopt;
    const auto same = spoken_at_.find(worst.criterion);
    if (same != spoken_at_.end() && time - same->second < kBetweenRepetitions) return std::nullopt;
    spoken_at_[worst.criterion] = time;
    being_mended_ = cue_;
    return cue_->text;
  }
  if (!being_mended_ || !is_kept(being_mended_->criterion, verdict)) return std::nullopt;
  const auto mended = std::find_if(criteria.begin(), criteria.end(),
                                   [&](const Criterion& c) { return c.id == being_mended_->criterion; });
  being_mended_.reset();
  return mended == criteria.end() ? std::nullopt : std::optional(mended->praise);
}

}  // namespace clamshell
