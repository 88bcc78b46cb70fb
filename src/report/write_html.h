// SPDX-License-Identifier: Apache-2.0
/// An analysis as one self-contained page: no scripts, no other files, readable offline, on a phone and on paper.
#pragma once

#include <span>
#include <string>

#include "coach/analysis.h"
#include "report/key_frames.h"

namespace clamshell {

/// UTF-8 HTML; every text of the analysis is escaped.
std::string write_html(const Analysis& analysis, std::span<const KeyFrame> key_frames);

}  // namespace clamshell
