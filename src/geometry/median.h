// SPDX-License-Identifier: Apache-2.0
/// The middle value of a sample, which a few outliers don't change much.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace clamshell {

/// Of an even number of values the upper one of the two in the middle; not of none.
inline double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace clamshell
