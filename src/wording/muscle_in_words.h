// SPDX-License-Identifier: Apache-2.0
/// The name of a muscle or of a group as it is read: "gluteus_medius" -> "Gluteus medius".
#pragma once

#include <algorithm>
#include <array>
#include <string>

namespace clamshell {

inline std::string muscle_in_words(std::string name) {
  std::ranges::replace(name, '_', ' ');
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() += 'A' - 'a';
  return name;
}

/// What a picture of a few muscles shows: the exercise's own, and the one it spares.
inline constexpr std::array kMainGroups{"gluteus_maximus_superior", "gluteus_maximus_lower", "gluteus_medius",
                                        "gluteus_minimus", "tensor_fasciae_latae"};

}  // namespace clamshell
