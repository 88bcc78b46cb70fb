// SPDX-License-Identifier: Apache-2.0
/// The opening over time as SVG: curve with a band of one standard deviation, repetitions shaded and numbered, and gaps
/// where the person was unseen.
#pragma once

#include <string>

#include "session/analysis.h"

namespace clamshell {

/// One <svg> element, coloured by the style sheet of the page.
std::string draw_chart(const Analysis& analysis);

}  // namespace clamshell
