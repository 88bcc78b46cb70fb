// SPDX-License-Identifier: Apache-2.0
/// What a verdict owes to a row of the tables of scenarios/, for tests.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "exercise/exercise.h"
#include "exercise/scenario_table.h"
#include "form/verdict.h"

namespace clamshell::scenario {

/// What a row says of a verdict. Criteria that it does not name have to be kept.
struct Expectation {
  std::vector<CriterionId> found;
  std::vector<CriterionId> may_be_declined;  ///< in place of being found or kept
  std::vector<CriterionId> either;           ///< so near to the limit that any judgement is right
};

inline Expectation expectation(const Row& row, const std::vector<Criterion>& known) {
  return {.found = row.criteria("expected findings", known),
          .may_be_declined = row.criteria("may be declined", known),
          .either = row.criteria("either way", known)};
}

/// One line for each criterion that was judged otherwise than expected.
inline std::vector<std::string> complaints(const Verdict& verdict, const Expectation& expected,
                                           const std::vector<Criterion>& criteria) {
  auto names = [](const std::vector<CriterionId>& list, CriterionId id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  std::vector<std::string> result;
  for (const Criterion& c : criteria) {
    const std::string word{word_of(c.id)};
    if (names(expected.either, c.id)) continue;
    const auto finding = std::find_if(verdict.findings.begin(), verdict.findings.end(),
                                      [&](const Finding& f) { return f.criterion == c.id; });
    const auto doubt = std::find_if(verdict.not_judged.begin(), verdict.not_judged.end(),
                                    [&](const NotJudged& n) { return n.criterion == c.id; });
    if (doubt != verdict.not_judged.end()) {
      if (!names(expected.may_be_declined, c.id))
        result.push_back(word + " was not judged: " + std::string(word_of(doubt->reason)));
    } else if (finding != verdict.findings.end()) {
      if (!names(expected.found, c.id))
        result.push_back(word + " was found without being there: " + std::to_string(finding->measured) + " ± " +
                         std::to_string(finding->stddev) + " " + finding->unit);
    } else if (names(expected.found, c.id)) {
      result.push_back(word + " was missed");
    }
  }
  return result;
}

}  // namespace clamshell::scenario
