// SPDX-License-Identifier: Apache-2.0
/// What the query of a call says. All throw BadMessage.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "api/route.h"
#include "wire/bad_message.h"

namespace clamshell {

/// A whole number; nothing where the query does not name it.
std::optional<int> whole_parameter(const Request& request, std::string_view name, int least, int most);

/// Where the person is, by "zone"; without it, where this machine is. An IANA name.
std::string zone_of(const Request& request);

/// Where the person is, by "utc_offset_min"; without it, where this machine is.
std::chrono::minutes utc_offset_of(const Call& call);
Day today_of(const Call& call);

}  // namespace clamshell
