// SPDX-License-Identifier: Apache-2.0
/// An evaluation as tables for the terminal (of clips and views, of quantities, of criteria), and as JSON, format
/// "clamshell-accuracy/1" of clips and "clamshell-motion-accuracy/1" of a sensor's recordings: every unit in its name,
/// null where nothing was compared.
#pragma once

#include <string>
#include <vector>

#include "accuracy/evaluate_motion.h"
#include "accuracy/evaluation.h"

namespace clamshell {

/// In the language that is spoken; degrees, centimetres, seconds, "-" where nothing was compared.
std::string write_accuracy_table(const Evaluation& evaluation);

/// UTF-8, a newline at the end. Bytes that are no UTF-8 become U+FFFD.
std::string write_accuracy_json(const Evaluation& evaluation);
std::string write_accuracy_json(const std::vector<EvaluatedMotion>& evaluated);

}  // namespace clamshell
