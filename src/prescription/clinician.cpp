// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "body/body_pose.h"
#include "language/translate.h"
#include "prescription/decisions.h"
#include "prescription/wording.h"

namespace clamshell {
namespace {

std::vector<std::string> what_is_set(const Programme& set, const Rules& rules) {
  std::vector<std::string> parts;
  if (set.sets) parts.push_back(trn("{} set", "{} sets", *set.sets));
  if (set.least) parts.push_back(trn("at least {} repetition", "at least {} repetitions", *set.least));
  if (set.most) parts.push_back(trn("at most {} repetition", "at most {} repetitions", *set.most));
  if (set.hold) parts.push_back(tr("a hold of {}", seconds_in_words(*set.hold)));
  if (set.lower) parts.push_back(tr("a lowering of {}", seconds_in_words(*set.lower)));
  if (set.band) parts.push_back(*set.band == "none" ? tr("no band") : tr("the {} band", band_name(*set.band, rules)));
  if (set.first_leg)
    parts.push_back(*set.first_leg == Side::left ? tr("the left leg first") : tr("the right leg first"));
  if (set.days_a_week) parts.push_back(trn("{} day a week", "{} days a week", *set.days_a_week));
  return parts;
}

}  // namespace

std::optional<Reason> set_by_clinician(const std::optional<Programme>& programme, const Rules& rules) {
  if (!programme) return std::nullopt;
  const auto parts = what_is_set(*programme, rules);
  if (parts.empty()) return std::nullopt;
  return reason(rules, "programme",
                tr("Your clinician set {}: \"{}\"", fmt::format("{}", fmt::join(parts, ", ")), programme->reason));
}

std::optional<Decision> follow_clinician(const Situation& now) {
  const auto set = set_by_clinician(now.history.programme, now.rules);
  const SessionSummary& last = now.days.back();
  if (!set || now.history.programme->time <= last.begun) return std::nullopt;
  const Rung before = now.ladder.at(last.dose), rung = now.stood();
  const Dose next = now.ladder.dose(rung);
  return Decision{
      .advice = rung < before   ? Advice::go_back
                : rung > before ? Advice::progress
                                : Advice::go_on,
      .next = next,
      .sentence = tr("Your clinician changed your programme: {} {}.", now.when, dose_in_words(next, now.rules)),
      .because = {}};
}

}  // namespace clamshell
