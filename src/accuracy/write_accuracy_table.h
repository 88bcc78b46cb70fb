// SPDX-License-Identifier: Apache-2.0
/// An evaluation as tables for the terminal: of clips and views, of quantities, of criteria.
#pragma once

#include <string>

#include "accuracy/evaluation.h"

namespace clamshell {

/// Plain ASCII but for the clips' names; degrees, centimetres, seconds, "-" where nothing was compared.
std::string write_accuracy_table(const Evaluation& evaluation);

}  // namespace clamshell
