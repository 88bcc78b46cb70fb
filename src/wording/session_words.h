// SPDX-License-Identifier: Apache-2.0
/// The words for where a session's pictures came from and for how a set ended: docs/live.md.
#pragma once

#include <string_view>

#include "store/session_record.h"

namespace clamshell {

std::string_view name_of(Source source);
std::string_view name_of(SetEnd end);

}  // namespace clamshell
