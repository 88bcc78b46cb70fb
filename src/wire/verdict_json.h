// SPDX-License-Identifier: Apache-2.0
/// Findings and doubts as JSON: Finding and NotJudged of the result format.
#pragma once

#include <vector>

#include "form/verdict.h"
#include "wire/json_numbers.h"

namespace clamshell {

Json json_of(const std::vector<Finding>& findings);
Json json_of(const std::vector<NotJudged>& doubts);

}  // namespace clamshell
