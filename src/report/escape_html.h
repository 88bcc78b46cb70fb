// SPDX-License-Identifier: Apache-2.0
/// Text that is shown by HTML as it is, in elements and in quoted attributes.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

std::string escape_html(std::string_view text);

}  // namespace clamshell
