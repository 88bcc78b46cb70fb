// SPDX-License-Identifier: Apache-2.0
/// The texts of languages/*.po, within the program: it looks for no file of them, wherever it runs.
#pragma once

#include <string_view>

namespace clamshell {

extern const std::string_view kGermanPo, kSpanishPo, kFrenchPo;

}  // namespace clamshell
