// SPDX-License-Identifier: Apache-2.0
/// Whose muscles: what the anatomy is scaled by.
#pragma once

#include "geometry/units.h"

namespace clamshell {

using Kilograms = Quantity<struct Mass>;
using Newtons = Quantity<struct Force>;

enum class Sex { female, male };

struct Physique {
  Kilograms mass{75};
  Metres height{1.75};
  Sex sex = Sex::male;
};

}  // namespace clamshell
