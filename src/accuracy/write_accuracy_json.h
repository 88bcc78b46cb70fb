// SPDX-License-Identifier: Apache-2.0
/// An evaluation as JSON, format "clamshell-accuracy/1": every unit in its name, null where nothing was compared.
#pragma once

#include <string>

#include "accuracy/evaluation.h"

namespace clamshell {

/// UTF-8, a newline at the end. Bytes that are no UTF-8 become U+FFFD.
std::string write_accuracy_json(const Evaluation& evaluation);

}  // namespace clamshell
