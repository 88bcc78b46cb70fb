// SPDX-License-Identifier: Apache-2.0
/// The middle value of a sample, which a few outliers don't change much.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace clamshell {

/// Of an even number of values the mean of the two in the middle; not of none.
inline double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

}  // namespace clamshell
