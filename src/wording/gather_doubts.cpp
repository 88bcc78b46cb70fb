// SPDX-License-Identifier: Apache-2.0
#include "wording/gather_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "exercise/exercise.h"
#include "form/listed.h"
#include "wording/phrase.h"

namespace clamshell {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kReasons{
    {{"view", "can't be judged from here"},
     {"too_uncertain", "too close to call"},
     {"unseen", "not seen"},
     {"sensor", "a sensor on the thigh can't judge"}}};

/// In the order in which they were first added.
template <class Key, class Value>
class Groups {
 public:
  std::vector<Value>& operator[](const Key& key) {
    const auto found = std::ranges::find(groups_, key, &Group::first);
    return found != groups_.end() ? found->second : groups_.emplace_back(key, std::vector<Value>{}).second;
  }
  auto begin() const { return groups_.begin(); }
  auto end() const { return groups_.end(); }

 private:
  using Group = std::pair<Key, std::vector<Value>>;
  std::vector<Group> groups_;
};

std::vector<std::string> doubted(const Analysis& analysis, const std::string& reason) {
  Groups<CriterionId, int> repetitions_by_criterion;
  for (const JudgedRepetition& judged : analysis.repetitions)
    for (const NotJudged& doubt : judged.verdict.not_judged)
      if (doubt.reason == reason) repetitions_by_criterion[doubt.criterion].push_back(judged.repetition.number);

  Groups<std::vector<int>, std::string> names_by_repetitions;
  for (const auto& [criterion, numbers] : repetitions_by_criterion)
    names_by_repetitions[numbers].push_back(criterion_in(analysis.exercise.repetition, criterion).name);

  std::vector<std::string> what;
  for (const auto& [numbers, names] : names_by_repetitions) {
    const bool every = numbers.size() > 1 && numbers.size() == analysis.repetitions.size();
    what.push_back(fmt::format("{} in {}", listed(names), every ? "every repetition" : repetitions(numbers)));
  }
  std::vector<std::string> in_set_up;
  for (const NotJudged& doubt : analysis.setup.verdict.not_judged)
    if (doubt.reason == reason) in_set_up.push_back(criterion_in(analysis.exercise.set_up, doubt.criterion).name);
  if (!in_set_up.empty()) what.push_back(listed(in_set_up) + " in the set-up");
  return what;
}

std::vector<std::string> reasons_of(const Analysis& analysis) {
  std::vector<std::string> reasons;
  for (const auto& [reason, words] : kReasons) reasons.emplace_back(reason);
  const auto add = [&](const Verdict& verdict) {
    for (const NotJudged& doubt : verdict.not_judged)
      if (std::ranges::find(reasons, doubt.reason) == reasons.end()) reasons.push_back(doubt.reason);
  };
  for (const JudgedRepetition& judged : analysis.repetitions) add(judged.verdict);
  add(analysis.setup.verdict);
  return reasons;
}

}  // namespace

std::string describe_reason(const std::string& reason) {
  const auto* known = std::ranges::find(kReasons, reason, &std::pair<std::string_view, std::string_view>::first);
  return known == kReasons.end() ? spaced(reason) : std::string{known->second};
}

std::vector<Doubts> gather_doubts(const Analysis& analysis) {
  std::vector<Doubts> all;
  for (const std::string& reason : reasons_of(analysis)) {
    std::vector<std::string> what = doubted(analysis, reason);
    if (!what.empty()) all.push_back({capitalized(describe_reason(reason)), std::move(what)});
  }
  return all;
}

}  // namespace clamshell
