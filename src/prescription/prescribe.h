// SPDX-License-Identifier: Apache-2.0
/// History, answers and the programme's rules -> the next dose with its reasons.
#pragma once

#include "prescription/history.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"

namespace clamshell {

/// A pure function. Sessions after `today` are not expected.
Prescription prescribe(const History& history, const Rules& rules, Day today);

}  // namespace clamshell
