// SPDX-License-Identifier: Apache-2.0
#include "workout/corrections.h"

#include <algorithm>
#include <utility>

namespace clamshell {
namespace {

constexpr Seconds kBetweenRepetitions{12};  ///< of the same cue: two or three repetitions to try it in

bool is_kept(CriterionId criterion, const Verdict& verdict) {
  const auto names_it = [&](const auto& entry) { return entry.criterion == criterion; };
  return std::none_of(verdict.findings.begin(), verdict.findings.end(), names_it) &&
         std::none_of(verdict.not_judged.begin(), verdict.not_judged.end(), names_it);
}

/// Praise for the most important thing that was seen to go well.
std::optional<std::string> what_went_well(const Verdict& verdict, const std::vector<Criterion>& criteria) {
  const auto kept = std::ranges::find_if(criteria, [&](const Criterion& c) { return is_kept(c.id, verdict); });
  return kept == criteria.end() ? std::nullopt : std::optional(kept->praise);
}

}  // namespace

std::optional<std::string> Corrections::add(const Verdict& verdict, const std::vector<Criterion>& criteria,
                                            Seconds time) {
  cue_.reset();
  if (!verdict.findings.empty()) cue_ = Cue{verdict.findings.front().criterion, verdict.findings.front().cue};
  const bool may_correct = !std::exchange(corrected_the_one_before_, false);
  if (std::exchange(is_first_, false)) return what_went_well(verdict, criteria);
  if (being_mended_ && is_kept(being_mended_->criterion, verdict)) {
    const auto mended = std::ranges::find(criteria, being_mended_->criterion, &Criterion::id);
    being_mended_.reset();
    if (mended != criteria.end()) return mended->praise;
  }
  return may_correct ? correct(time) : std::nullopt;
}

std::optional<std::string> Corrections::correct(Seconds time) {
  if (!cue_) return std::nullopt;
  const auto same = spoken_at_.find(cue_->criterion);
  if (same != spoken_at_.end() && time - same->second < kBetweenRepetitions) return std::nullopt;
  spoken_at_[cue_->criterion] = time;
  being_mended_ = cue_;
  corrected_the_one_before_ = true;
  return cue_->text;
}

}  // namespace clamshell
