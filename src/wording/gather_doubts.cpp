// SPDX-License-Identifier: Apache-2.0
#include "wording/gather_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "exercise/exercise.h"
#include "language/translate.h"
#include "wording/phrase.h"

namespace clamshell {
namespace {

/// In the order of the report.
constexpr std::array kReasons{WhyNotJudged::view, WhyNotJudged::too_uncertain, WhyNotJudged::unseen,
                              WhyNotJudged::sensor};

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

std::vector<std::string> doubted(const Analysis& analysis, WhyNotJudged reason) {
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
    what.push_back(every ? tr("{} in every repetition", listed(names))
                         : tr("{} in {}", listed(names), repetitions(numbers)));
  }
  std::vector<std::string> in_set_up;
  for (const NotJudged& doubt : analysis.setup.verdict.not_judged)
    if (doubt.reason == reason) in_set_up.push_back(criterion_in(analysis.exercise.set_up, doubt.criterion).name);
  if (!in_set_up.empty()) what.push_back(tr("{} in the set-up", listed(in_set_up)));
  return what;
}

}  // namespace

std::string describe_reason(WhyNotJudged reason) {
  switch (reason) {
    case WhyNotJudged::view:
      return tr("can't be judged from here");
    case WhyNotJudged::too_uncertain:
      return tr("too close to call");
    case WhyNotJudged::unseen:
      return tr("not seen");
    case WhyNotJudged::sensor:
      break;
  }
  return tr("a sensor on the thigh can't judge");
}

std::vector<Doubts> gather_doubts(const Analysis& analysis) {
  std::vector<Doubts> all;
  for (const WhyNotJudged reason : kReasons) {
    std::vector<std::string> what = doubted(analysis, reason);
    if (!what.empty()) all.push_back({capitalized(describe_reason(reason)), std::move(what)});
  }
  return all;
}

}  // namespace clamshell
