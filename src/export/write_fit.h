// SPDX-License-Identifier: Apache-2.0
/// A session as an activity of strength training that sports services read: its sets and rests, and
/// a record message a second.
#pragma once

#include <string>

#include "store/session_record.h"

namespace clamshell {

/// The bytes of a FIT file. Where a set or the session has no end, its last moment known is taken for it.
std::string write_fit(const SessionRecord& session);

}  // namespace clamshell
