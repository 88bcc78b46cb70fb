// SPDX-License-Identifier: Apache-2.0
/// The programme's rules as they are said in the language of the thread: a sentence that a clinician wrote anew stays
/// as it is, and so do sources.
#pragma once

#include "prescription/rules.h"

namespace clamshell {

Rules translated(Rules rules);

}  // namespace clamshell
