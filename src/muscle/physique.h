// SPDX-License-Identifier: Apache-2.0
/// Whose muscles: what the anatomy is scaled by.
#pragma once

#include "body/sex.h"
#include "geometry/units.h"

namespace clamshell {

using Kilograms = Quantity<struct Mass>;
using Newtons = Quantity<struct Force>;

struct Physique {
  Kilograms mass{75};
  Metres height{1.75};
  Sex sex = Sex::male;
};

}  // namespace clamshell
