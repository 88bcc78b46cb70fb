// SPDX-License-Identifier: Apache-2.0
/// Finds a cookie in what a browser sends.
#pragma once

#include <optional>
#include <string_view>

namespace clamshell {

/// cookies: the header "Cookie", RFC 6265 section 5.4. The value of the first one of this name.
std::optional<std::string_view> find_cookie(std::string_view cookies, std::string_view name);

}  // namespace clamshell
