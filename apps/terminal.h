// SPDX-License-Identifier: Apache-2.0
/// What the terminal can show.
#pragma once

#include <cstdio>

#include "report/write_table.h"

namespace clamshell {

TableStyle style_of(std::FILE* terminal);

}  // namespace clamshell
